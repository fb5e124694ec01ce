import type { GoalId, PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** One that both answer, one that is called off, and one in which one of the two is silent and then late. */
export async function rankings(
  teller: Teller,
  { ana, ben }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const propose = (title: string) =>
    teller.give(ana, 'ProposeGoal', { title, owners: [ana, ben], partnership })
  const goals: GoalId[] = []
  for (const title of ['Yards', 'Prices', 'A second harbour']) goals.push((await propose(title)).id)
  const [first = '', second = '', third = ''] = goals
  const ranks = [
    { goal: first, rank: 1 },
    { goal: third, rank: 2 },
    { goal: second, rank: 2 },
  ]
  const points = [
    { goal: first, points: 70 },
    { goal: second, points: 30 },
  ]
  const { id: both } = await teller.give(ana, 'CallRanking', { partnership, goals })
  await teller.give(ben, 'RankGoals', { id: both, ranks, points })
  await teller.give(ana, 'RankGoals', { id: both, ranks, guess: { of: ben, ranks } })
  const { id: mistaken } = await teller.give(ben, 'CallRanking', { partnership, goals })
  await teller.give(ben, 'CallOffRanking', { id: mistaken, reason: 'The goals are not settled.' })
  const { id: late } = await teller.give(ben, 'CallRanking', { partnership, goals })
  await teller.give(ben, 'RankGoals', { id: late, points })
  await teller.until('2026-05-15')
  await teller.give(ana, 'RankGoals', { id: late, ranks })
}
