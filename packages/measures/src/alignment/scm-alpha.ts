import { mean, pairsOf } from '../arithmetic.ts'
import type { Pair } from './ranking.ts'
import { spearman } from './spearman.ts'

/**
 * Mean of Spearman's rho over all pairs of raters, -1..1; one row of values a rater.
 *
 * Undefined (null) with fewer than two raters, and where one of them is constant.
 */
export function meanSpearman(ratings: readonly (readonly number[])[]): number | null {
  const rhos = pairsOf(ratings).map(([a, b]) => spearman(paired(a, b)))
  const defined = rhos.filter((rho) => rho !== null)
  return defined.length === 0 || defined.length < rhos.length ? null : mean(defined)
}

const paired = (a: readonly number[], b: readonly number[]): Pair[] =>
  a.map((value, place) => [value, b[place] ?? Number.NaN])

/**
 * Strategic consensus of m raters, 0..1: √((1 + (m - 1)·mean rho)/m).
 *
 * The closed form of the consensus within a group. Two raters at random reach about .71, so it is
 * never shown alone. Undefined (null) where the mean rho is.
 * Source: Tarakci et al. (2014), "Strategic consensus mapping".
 */
export function scmAlpha(ratings: readonly (readonly number[])[]): number | null {
  const rho = meanSpearman(ratings)
  if (rho === null) return null
  // Opposite ranks make exactly 0, which rounding may miss from below.
  return Math.sqrt(Math.max(0, (1 + (ratings.length - 1) * rho) / ratings.length))
}
