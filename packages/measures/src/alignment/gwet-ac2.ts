import { mean, sum } from '../arithmetic.ts'
import type { SpokenPair } from './linear-kappa.ts'
import { gradedAgreement } from './positions.ts'

const POSITIONS = [0, 1, 2]

/**
 * Gwet's AC2 with linear weights, for three positions; at most 1, 0 by chance.
 *
 *     (po - pe)/(1 - pe)   pe = Σw/(q(q - 1))·Σ pi·(1 - pi)   pi = mean share of a position
 *
 * Stays sensible where nearly all positions are the same, which kappa does not. Undefined (null)
 * without decisions on which both spoke. Source: Gwet (2008), (2014).
 */
export function gwetAc2(pairs: readonly SpokenPair[]): number | null {
  if (pairs.length === 0) return null
  const q = POSITIONS.length
  const observed = mean(pairs.map(([a, b]) => gradedAgreement(a, b)))
  const weights = sum(POSITIONS.flatMap((i) => POSITIONS.map((j) => gradedAgreement(i, j))))
  const spread = sum(
    POSITIONS.map((position) => {
      const share = mean(pairs.flat().map((taken) => (taken === position ? 1 : 0)))
      return share * (1 - share)
    }),
  )
  const expected = (weights / (q * (q - 1))) * spread
  return (observed - expected) / (1 - expected)
}
