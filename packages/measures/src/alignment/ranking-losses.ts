import { mean, sum } from '../arithmetic.ts'
import { agreementAtDepth, depths } from './rank-biased-overlap.ts'
import { midRanks } from './ranking.ts'

/** What one thing takes away, 0..1. */
export interface Loss {
  readonly id: string
  readonly loss: number
}

/**
 * What each thing takes away from the rank-biased overlap of two lists; the losses sum to 1 - RBO_ext, exactly.
 *
 *     RBO_ext = Σ_{d≤l} w_d·A_d   w_d = (1-p)·p^(d-1), with p^l more on the last
 *
 * At each depth 1 - A_d is shared evenly by what stands above it in one of the lists alone. `p` in 0..1, both
 * excluded. Empty where a list is.
 */
export function overlapLosses(a: readonly string[], b: readonly string[], p = 0.8): Loss[] {
  const l = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) === 0) return []
  const lost = new Map<string, number>([...a, ...b].map((id) => [id, 0]))
  for (const d of depths(1, l)) {
    const weight = (1 - p) * p ** (d - 1) + (d === l ? p ** l : 0)
    const [above, below] = [a.slice(0, d), b.slice(0, d)]
    const alone = [
      ...above.filter((id) => !below.includes(id)),
      ...below.filter((id) => !above.includes(id)),
    ]
    const share = (weight * (1 - agreementAtDepth(a, b, d))) / alone.length
    for (const id of alone) lost.set(id, (lost.get(id) ?? 0) + share)
  }
  return [...lost].map(([id, loss]) => ({ id, loss }))
}

/**
 * What each item takes away from Kendall's W; the losses sum to 1 - W, exactly, with ties too.
 *
 *     W = between/(between + within)   loss of an item = Σ (its ranks - their mean)²/(between + within)
 *
 * One row of values a rater, lower first, in the order of `ids`. Empty where W is undefined.
 */
export function concordanceLosses(
  ids: readonly string[],
  ratings: readonly (readonly number[])[],
): Loss[] {
  const ranks = ratings.map(midRanks)
  const centre = (ids.length + 1) / 2
  const all = sum(ranks.flat().map((rank) => (rank - centre) ** 2))
  if (ranks.length < 2 || all === 0) return []
  return ids.map((id, item) => {
    const own = ranks.map((row) => row[item] ?? Number.NaN)
    const middle = mean(own)
    return { id, loss: sum(own.map((rank) => (rank - middle) ** 2)) / all }
  })
}
