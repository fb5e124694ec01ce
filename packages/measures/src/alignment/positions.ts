import { type AgreementShare, meanAgreement } from './mean-of.ts'

/** Oppose 0, concern 1, support 2. */
export type Position = 0 | 1 | 2

/** Two people's first statements on one decision; null where one made none. */
export interface PositionPair {
  /** Opaque id of the decision; carried into the shares. */
  readonly id: string
  readonly a: Position | null
  readonly b: Position | null
}

export interface PositionsPart {
  /** 0..1; by chance .56. */
  readonly value: number
  /** Decisions on which one supports what the other opposes. */
  readonly opposed: number
  /** One a decision on which both spoke; contributions sum to the value, losses to 1 - value. */
  readonly shares: readonly AgreementShare[]
}

/** For two people who take each of the three positions equally often: 5/9. */
export const GRADED_AGREEMENT_BY_CHANCE = 5 / 9

/** Agreement of two positions on a scale of 0..top, 0..1: 1 - |a - b|/top. */
export const gradedAgreement = (a: number, b: number, top = 2): number => 1 - Math.abs(a - b) / top

/**
 * The positions part of two people: 1 - mean |d|/2 over the decisions on which both spoke.
 *
 * Undefined (null) where there is no such decision.
 * Source: observed agreement with linear weights, Cohen (1968).
 */
export function positions(pairs: readonly PositionPair[]): PositionsPart | null {
  const spoken = pairs.flatMap(({ id, a, b }) =>
    a === null || b === null ? [] : [{ id, value: gradedAgreement(a, b) }],
  )
  const agreement = meanAgreement(spoken)
  if (agreement === null) return null
  return { ...agreement, opposed: spoken.filter(({ value }) => value === 0).length }
}
