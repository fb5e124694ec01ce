import { pairsOf } from '../arithmetic.ts'
import { type Ranking, rankedByAll } from './ranking.ts'

/** Two goals of which two people were asked which comes first. */
export type GoalPair = readonly [string, string]

export interface PairAgreement {
  /** PA, 0..1; by chance .5. */
  readonly value: number
  /** Goals that both ranked. */
  readonly goals: number
  readonly concordant: number
  /** The pairs that the two put in opposite orders; each loses 1 of all pairs. */
  readonly discordantPairs: readonly GoalPair[]
  /** The pairs that one or both put level; each loses half of one. */
  readonly tiedPairs: readonly GoalPair[]
}

export const PAIR_AGREEMENT_BY_CHANCE = 0.5

/**
 * The share of pairs of goals that two people put in the same order.
 *
 *     PA = (C + T/2)/pairs over the goals that both ranked
 *
 * Undefined (null) with fewer than two goals in common. As "accuracy", compare one person's guess
 * of the other's ranks with the other's own.
 * Source: Kendall (1938), rescaled to 0..1; without ties it is (tau + 1)/2.
 */
export function pairAgreement(a: Ranking, b: Ranking): PairAgreement | null {
  const { goals } = rankedByAll([a, b])
  const pairs = pairsOf(goals)
  if (pairs.length === 0) return null
  const order = (ranking: Ranking, [first, second]: GoalPair) =>
    Math.sign((ranking.get(first) ?? 0) - (ranking.get(second) ?? 0))
  const agreed = (pair: GoalPair) => order(a, pair) * order(b, pair)
  const concordant = pairs.filter((pair) => agreed(pair) > 0).length
  const tiedPairs = pairs.filter((pair) => agreed(pair) === 0)
  return {
    value: (concordant + tiedPairs.length / 2) / pairs.length,
    goals: goals.length,
    concordant,
    discordantPairs: pairs.filter((pair) => agreed(pair) < 0),
    tiedPairs,
  }
}
