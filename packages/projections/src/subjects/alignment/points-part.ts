import type { Instant, PersonId } from '@lockstep/domain'
import { type Loss, meanOfPairs, type Points, pointsOverlap } from '@lockstep/measures'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { goalLoss } from './goal-loss.ts'
import type { AlignmentPart, PartAt } from './part.ts'
import { allStale, latestOf, type Ranked, rankedAt, rankedIn, roundOf, whenSaid } from './ranked.ts'
import { openedSources } from './sources.ts'
import { twosOf } from './twos.ts'

const pointsOf = ({ said }: Ranked): Points =>
  new Map(said.points.map(({ goal, points }) => [goal, points]))

/** How far the members give their points to the same goals. */
export const pointsPart: AlignmentPart = {
  name: 'points',
  title: 'Points',
  question: 'give their points to the same goals',
  missing: 'have not both given points',
  counts: 'goal',
  reckoned:
    'The share of their points that both give to the same goals. A team: the mean of its pairs.',
  over: (view, people) => {
    const all = rankedIn(view, people).filter(({ said }) => said.points.length > 0)
    return {
      moments: whenSaid(all),
      sources: openedSources(all),
      at: (at) => pointsAt(rankedAt(all, people, at), { people, at }),
    }
  },
}

interface Asked {
  readonly people: readonly PersonId[]
  readonly at: Instant
}

function pointsAt(given: readonly Ranked[], { people, at }: Asked): PartAt | undefined {
  const overlaps = twosOf(given).flatMap(([a, b]) => pointsOverlap(pointsOf(a), pointsOf(b)) ?? [])
  const value = meanOfPairs(overlaps.map((overlap) => overlap.value))
  const last = latestOf(given)
  if (value === null || last === undefined) return undefined
  const losses = lossesOver(overlaps.map((overlap) => overlap.losses))
  return {
    value,
    n: losses.length,
    rests: () => ({ on: 'goal', ids: losses.map(({ id }) => id) }),
    losses: losses
      .filter(({ loss }) => loss > 0)
      .map(({ id, loss }) => goalLoss(id, loss, (view) => toldOf(view, id, given), roundOf(last))),
    stale: allStale(given, at),
    chance: undefined,
    ...(people.length > 2 ? { how: `the mean of ${counted(overlaps.length, 'pair')}` } : {}),
  }
}

/** "Dana 40, Noor 10" */
const toldOf = (view: View, goal: string, given: readonly Ranked[]): string =>
  given
    .map((each) => `${firstNameOf(view, each.person)} ${pointsOf(each).get(goal) ?? 0}`)
    .join(', ')

/** The mean loss of each goal over the pairs of people. */
function lossesOver(pairs: readonly (readonly Loss[])[]): Loss[] {
  const sums = new Map<string, number>()
  for (const { id, loss } of pairs.flat()) sums.set(id, (sums.get(id) ?? 0) + loss / pairs.length)
  return [...sums].map(([id, loss]) => ({ id, loss }))
}
