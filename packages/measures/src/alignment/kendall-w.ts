import { mean, sum } from '../arithmetic.ts'
import { midRanks, tieSizes } from './ranking.ts'

/** What W comes to for raters who rank at random. */
export const kendallWByChance = (raters: number): number => 1 / raters

/**
 * Kendall's coefficient of concordance of m raters over k items, 0..1, corrected for ties.
 *
 *     W = 12·S/(m²·(k³ - k) - m·Σ(t³ - t))   S = Σ (sum of an item's ranks - their mean)²
 *
 * One row of values a rater, lower first; they are ranked anew. Undefined (null) with fewer than two
 * raters or items, and where all raters are constant. By chance 1/m.
 * Source: Kendall & Babington Smith (1939).
 */
export function kendallW(ratings: readonly (readonly number[])[]): number | null {
  const ranks = ratings.map(midRanks)
  const m = ranks.length
  const k = ranks[0]?.length ?? 0
  const ties = sum(ranks.flatMap((row) => tieSizes(row).map((t) => t ** 3 - t)))
  const most = m ** 2 * (k ** 3 - k) - m * ties
  if (m < 2 || most === 0) return null
  const totals = Array.from({ length: k }, (_, item) => sum(ranks.map((row) => row[item] ?? 0)))
  const centre = mean(totals)
  return (12 * sum(totals.map((total) => (total - centre) ** 2))) / most
}
