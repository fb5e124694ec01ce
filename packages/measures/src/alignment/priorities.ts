import { kendallW } from './kendall-w.ts'
import { type PairAgreement, pairAgreement } from './pair-agreement.ts'
import { isConstant, type Ranking, rankedByAll } from './ranking.ts'

/** With fewer goals ranked by all there is no priorities part: show the pairs only. */
const FEWEST_GOALS = 4

/**
 * The priorities part of two people: PA, 0..1.
 *
 * Undefined (null) with fewer than four goals ranked by both, or where one of them tells none apart.
 */
export function priorities(a: Ranking, b: Ranking): PairAgreement | null {
  return discerning([a, b]) === null ? null : pairAgreement(a, b)
}

/**
 * The priorities part of a team: Kendall's W over the goals that everyone ranked, 0..1.
 *
 * Undefined (null) with fewer than four of them, fewer than two people, or where one person tells
 * none apart.
 */
export function teamPriorities(rankings: readonly Ranking[]): number | null {
  const ranks = discerning(rankings)
  return ranks === null ? null : kendallW(ranks)
}

function discerning(rankings: readonly Ranking[]): readonly (readonly number[])[] | null {
  const { goals, ranks } = rankedByAll(rankings)
  return goals.length < FEWEST_GOALS || ranks.some(isConstant) ? null : ranks
}
