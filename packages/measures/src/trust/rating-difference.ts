import { mean, sum } from '../arithmetic.ts'
import { normalCdf } from '../special-functions.ts'

/** A belief about a level, as a mean of 0..100 and a variance above 0. */
export interface Belief {
  readonly mean: number
  readonly variance: number
}

export interface RatingDifference {
  /** a - b in points. */
  readonly difference: number
  readonly sd: number
  /** Probability that a lies below b, 0..1. */
  readonly probabilityLower: number
}

/**
 * Two ratings compared, as A→B with B→A: Φ((m_b - m_a)/√(P_a + P_b)).
 *
 * A difference of ratings, not of trust: two people use a scale in two ways. Never undefined.
 */
export function ratingDifference(a: Belief, b: Belief): RatingDifference {
  const difference = a.mean - b.mean
  const sd = Math.sqrt(a.variance + b.variance)
  return { difference, sd, probabilityLower: normalCdf(-difference / sd) }
}

/**
 * The mean of independent beliefs, as one rater's view of the other partners: mean of the means,
 * Σ P/n². Undefined (null) for none.
 */
export function meanBelief(beliefs: readonly Belief[]): Belief | null {
  if (beliefs.length === 0) return null
  return {
    mean: mean(beliefs.map((belief) => belief.mean)),
    variance: sum(beliefs.map(({ variance }) => variance)) / beliefs.length ** 2,
  }
}
