import type { PersonId } from '@lockstep/domain'
import {
  concordanceLosses,
  type GoalPair,
  kendallWByChance,
  overlapLosses,
  PAIR_AGREEMENT_BY_CHANCE,
  priorities,
  type Ranking,
  rankBiasedOverlap,
  rankedByAll,
  teamPriorities,
} from '@lockstep/measures'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { goalLoss, goalPairLoss } from './goal-loss.ts'
import type { AlignmentPart, PartAt } from './part.ts'
import { listsDiagnosed, ordersDiagnosed, teamDiagnosed } from './priorities-diagnostics.ts'
import { allStale, latestOf, type Ranked, rankedAt, rankedIn, roundOf, whenSaid } from './ranked.ts'
import { openedSources } from './sources.ts'

/** With fewer goals there is no part: the pairs alone are shown, on the round's page. */
const FEWEST_GOALS = 4

const rankingOf = ({ said }: Ranked): Ranking =>
  new Map(said.ranks.map(({ goal, rank }) => [goal, rank]))

/** How far the members put the goals in the same order. */
export const prioritiesPart: AlignmentPart = {
  name: 'priorities',
  title: 'Priorities',
  question: 'rank the goals alike',
  missing: 'have not both ranked four goals',
  counts: 'goal',
  reckoned:
    'Two: the share of pairs of goals in the same order, a pair put level counting half. Where their lists differ: ' +
    'rank-biased overlap, p = 0.8. A team: Kendall’s W.',
  over: (view, people) => {
    const all = rankedIn(view, people).filter(({ said }) => said.ranks.length > 0)
    return {
      moments: whenSaid(all),
      sources: openedSources(all),
      at: (at) => {
        const ranked = rankedAt(all, people, at)
        const part = people.length === 2 ? ofTwo(ranked) : ofTeam(ranked, people)
        return part && { ...part, stale: allStale(ranked, at) }
      },
    }
  },
}

type Value = Omit<PartAt, 'stale'> | undefined

function ofTwo(ranked: readonly Ranked[]): Value {
  const [a, b] = ranked
  if (a === undefined || b === undefined) return undefined
  const lists = [inOrder(a), inOrder(b)] as const
  const differ =
    lists[0].length !== lists[1].length || lists[0].some((id) => !lists[1].includes(id))
  const ordered = [a, b].every(
    (each) => new Set(rankingOf(each).values()).size === rankingOf(each).size,
  )
  return differ && ordered ? byOverlap([a, b], lists) : byPairs(a, b, differ)
}

/** The goals that somebody ranked, the first first. */
const inOrder = ({ said }: Ranked): string[] =>
  said.ranks.toSorted((x, y) => x.rank - y.rank).map(({ goal }) => goal)

function byPairs(a: Ranked, b: Ranked, differ: boolean): Value {
  const agreement = priorities(rankingOf(a), rankingOf(b))
  if (agreement === null) return undefined
  const { value, goals, discordantPairs, tiedPairs } = agreement
  const pairs = (goals * (goals - 1)) / 2
  const where = roundOf(laterOf(a, b))
  const lost = (all: readonly GoalPair[], loss: number) =>
    all.map((pair) =>
      goalPairLoss(pair, loss / pairs, (view) => orderOf(view, pair, [a, b]), where),
    )
  return {
    value,
    n: goals,
    rests: () => ({ on: 'goal', ids: rankedByAll([rankingOf(a), rankingOf(b)]).goals }),
    losses: [...lost(discordantPairs, 1), ...lost(tiedPairs, 0.5)],
    chance: PAIR_AGREEMENT_BY_CHANCE,
    diagnostics: () => ordersDiagnosed(rankingOf(a), rankingOf(b)),
    how: `over ${counted(pairs, 'pair')} of goals${differ ? ' that both ranked' : ''}`,
  }
}

/** "Dana the first, Noor the second": which of two goals each puts first. */
function orderOf(view: View, [first, second]: GoalPair, said: readonly Ranked[]): string {
  return said
    .map((each) => {
      const ranking = rankingOf(each)
      const order = (ranking.get(first) ?? 0) - (ranking.get(second) ?? 0)
      const what = order === 0 ? 'level' : order < 0 ? 'the first' : 'the second'
      return `${firstNameOf(view, each.person)} ${what}`
    })
    .join(', ')
}

const laterOf = (a: Ranked, b: Ranked) => (a.open.at > b.open.at ? a : b)

function byOverlap(
  said: readonly [Ranked, Ranked],
  [one, other]: readonly [string[], string[]],
): Value {
  if (Math.min(one.length, other.length) < FEWEST_GOALS) return undefined
  const overlap = rankBiasedOverlap(one, other)
  if (overlap === null) return undefined
  const all = [...new Set([...one, ...other])]
  const told = (view: View, goal: string) =>
    said
      .map((each, n) => {
        const place = (n === 0 ? one : other).indexOf(goal) + 1
        return `${firstNameOf(view, each.person)} ${place === 0 ? 'not at all' : `in place ${place}`}`
      })
      .join(', ')
  return {
    value: overlap.value,
    n: all.length,
    rests: () => ({ on: 'goal', ids: all }),
    losses: overlapLosses(one, other)
      .filter(({ loss }) => loss > 0)
      .map(({ id, loss }) =>
        goalLoss(id, loss, (view) => told(view, id), roundOf(laterOf(...said))),
      ),
    chance: undefined,
    diagnostics: () => listsDiagnosed(overlap),
    how: 'by what their lists share from the top, as they are not of the same goals',
  }
}

function ofTeam(ranked: readonly Ranked[], people: readonly PersonId[]): Value {
  const rankings = ranked.map(rankingOf)
  const value = teamPriorities(rankings)
  const last = latestOf(ranked)
  if (value === null || last === undefined) return undefined
  const { goals, ranks } = rankedByAll(rankings)
  const told = (goal: string) => {
    const places = ranks.map((row) => row[goals.indexOf(goal)] ?? 0)
    return `in places ${places.sort((x, y) => x - y).join(', ')}`
  }
  return {
    value,
    n: goals.length,
    rests: () => ({ on: 'goal', ids: goals }),
    losses: concordanceLosses(goals, ranks)
      .filter(({ loss }) => loss > 0)
      .map(({ id, loss }) => goalLoss(id, loss, () => told(id), roundOf(last))),
    chance: kendallWByChance(ranked.length),
    diagnostics: () => teamDiagnosed(rankings),
    how: `Kendall’s W of ${counted(ranked.length, 'member')} of ${people.length}`,
  }
}
