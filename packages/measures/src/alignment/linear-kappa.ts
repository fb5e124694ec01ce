import { mean, sum } from '../arithmetic.ts'
import { gradedAgreement, type Position } from './positions.ts'

/** Two positions on one decision. */
export type SpokenPair = readonly [Position, Position]

const POSITIONS: readonly Position[] = [0, 1, 2]

export interface LinearKappa {
  /** At most 1; 0 is what the two people's habits alone would give. Null where undefined. */
  readonly value: number | null
  /** pe, the agreement expected from the habits, 0..1. */
  readonly expected: number
}

/**
 * Cohen's kappa with linear weights, for three positions.
 *
 *     (po - pe)/(1 - pe)   w = 1 - |i - j|/2   pe from how often each person takes each position
 *
 * A diagnostic, never a headline, hidden below 10 decisions. The value is undefined (null) where both
 * always take the same one position; the whole is null without decisions.
 * Source: Cohen (1968), "Weighted kappa".
 */
export function linearKappa(pairs: readonly SpokenPair[]): LinearKappa | null {
  if (pairs.length === 0) return null
  const observed = mean(pairs.map(([a, b]) => gradedAgreement(a, b)))
  const share = (person: 0 | 1, position: Position) =>
    pairs.filter((pair) => pair[person] === position).length / pairs.length
  const expected = sum(
    POSITIONS.flatMap((i) =>
      POSITIONS.map((j) => share(0, i) * share(1, j) * gradedAgreement(i, j)),
    ),
  )
  return { value: expected === 1 ? null : (observed - expected) / (1 - expected), expected }
}
