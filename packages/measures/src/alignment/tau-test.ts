import { sum } from '../arithmetic.ts'
import { normalCdf } from '../special-functions.ts'
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
  return values.length > MOST_ENUMERATED ? approximated(x, y) : enumerated(x, y)
}

function approximated(x: readonly number[], y: readonly number[]): TauTest {
  const z = score(x, y) / Math.sqrt(scoreVariance(x, y))
  return { oneSided: normalCdf(-z), twoSided: 2 * normalCdf(-Math.abs(z)), exact: false }
}

/** C - D, which any pairing of the same values turns into tau-b by the same factor. */
const score = (x: readonly number[], y: readonly number[]): number =>
  sum(y.map((value, place) => gained(x, y.slice(0, place), value)))

/** What the next y, put beside the next x, adds to C - D. */
function gained(x: readonly number[], placed: readonly number[], y: number): number {
  const own = x[placed.length] ?? Number.NaN
  return placed.reduce(
    (total, other, place) =>
      total + Math.sign(own - (x[place] ?? Number.NaN)) * Math.sign(y - other),
    0,
  )
}

function enumerated(x: readonly number[], y: readonly number[]): TauTest {
  const observed = score(x, y)
  const counts = { all: 0, asHigh: 0, asFar: 0 }
  const pair = (placed: readonly number[], left: readonly number[], reached: number): void => {
    if (left.length === 0) {
      counts.all += 1
      if (reached >= observed) counts.asHigh += 1
      if (Math.abs(reached) >= Math.abs(observed)) counts.asFar += 1
    }
    for (const [place, value] of left.entries()) {
      pair([...placed, value], left.toSpliced(place, 1), reached + gained(x, placed, value))
    }
  }
  pair([], y, 0)
  return {
    oneSided: counts.asHigh / counts.all,
    twoSided: counts.asFar / counts.all,
    exact: true,
  }
}

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
