import { pairsOf, sum } from '../arithmetic.ts'
import { normalCdf } from '../special-functions.ts'
import { type ScoreCounts, scoresOfPairings } from './pairings.ts'
import { isConstant, type Pair, tieSizes } from './ranking.ts'

/** How often a random pairing of the same values gives as much agreement, each 0..1. */
export interface TauTest {
  /** A tau at least as high. */
  readonly oneSided: number
  /** A tau at least as far from 0. */
  readonly twoSided: number
  /** False where a normal approximation stands in for too many permutations. */
  readonly exact: boolean
}

const MOST_ENUMERATED = 8

/**
 * The permutation test of Kendall's tau-b.
 *
 * Exact over all n! pairings up to n = 8; above, the normal approximation with the variance
 * corrected for ties. Undefined (null) where tau-b is.
 * Source: Kendall (1970), "Rank Correlation Methods", chapters 3 to 5.
 */
export function tauTest(values: readonly Pair[]): TauTest | null {
  const x = values.map(([value]) => value)
  const y = values.map(([, value]) => value)
  if (isConstant(x) || isConstant(y)) return null
  const observed = score(values)
  return values.length > MOST_ENUMERATED
    ? approximated(observed, scoreVariance(x, y))
    : enumerated(observed, scoresOfPairings(x, y))
}

/** C - D, which any pairing of the same values turns into tau-b by the same factor. */
const score = (values: readonly Pair[]): number =>
  sum(
    pairsOf(values).map(
      ([first, second]) => Math.sign(first[0] - second[0]) * Math.sign(first[1] - second[1]),
    ),
  )

function approximated(observed: number, variance: number): TauTest {
  const z = observed / Math.sqrt(variance)
  return { oneSided: normalCdf(-z), twoSided: 2 * normalCdf(-Math.abs(z)), exact: false }
}

function enumerated(observed: number, pairings: ScoreCounts): TauTest {
  const counts = [...pairings]
  const share = (reaches: (reached: number) => boolean) =>
    countOf(counts.filter(([reached]) => reaches(reached))) / countOf(counts)
  return {
    oneSided: share((reached) => reached >= observed),
    twoSided: share((reached) => Math.abs(reached) >= Math.abs(observed)),
    exact: true,
  }
}

const countOf = (counts: readonly (readonly [number, number])[]): number =>
  sum(counts.map(([, count]) => count))

/** Variance of C - D when values pair at random, with ties on both sides. */
function scoreVariance(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  const over = (values: readonly number[], term: (size: number) => number) =>
    sum(tieSizes(values).map(term))
  const spread = (t: number) => t * (t - 1) * (2 * t + 5)
  const pairs = (t: number) => t * (t - 1)
  const triples = (t: number) => t * (t - 1) * (t - 2)
  return (
    (spread(n) - over(x, spread) - over(y, spread)) / 18 +
    (over(x, pairs) * over(y, pairs)) / (2 * pairs(n)) +
    (over(x, triples) * over(y, triples)) / (9 * triples(n))
  )
}
