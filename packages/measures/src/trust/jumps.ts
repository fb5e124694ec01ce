import { sum } from '../arithmetic.ts'
import type { Contribution } from './contribution.ts'
import type { LevelStep } from './level.ts'

export interface JumpChange {
  readonly change: number
  /** One a pulse in from < at ≤ to, in order of time; they sum to the change. */
  readonly jumps: readonly Contribution[]
}

/**
 * A change of stated trust between two moments, read as the jumps between them.
 *
 * Undefined (null) when there was no score at `from`. Moments in epoch milliseconds, from ≤ to.
 */
export function jumpsBetween(
  steps: readonly LevelStep[],
  from: number,
  to: number,
): JumpChange | null {
  if (!steps.some((step) => step.at <= from)) return null
  const jumps = steps
    .filter((step) => from < step.at && step.at <= to)
    .map(({ id, jump }) => ({ id, points: jump }))
  return { change: sum(jumps.map(({ points }) => points)), jumps }
}

/** A share of a jump; `id` null is "no reason given". */
export interface ReasonShare {
  readonly id: string | null
  readonly points: number
}

/**
 * A jump split by the events that its rater cited, each with a share of 0..1.
 *
 * What the shares leave is "no reason given", as the last row and only if there is any. The rows sum
 * to the jump. Throws a RangeError for a negative share or shares above 1 in all.
 */
export function splitByReasons(
  jump: number,
  reasons: readonly { readonly id: string; readonly share: number }[],
): ReasonShare[] {
  const left = 1 - sum(reasons.map(({ share }) => share))
  if (left < -ROUNDING || reasons.some(({ share }) => share < 0)) {
    throw new RangeError('shares of a jump lie in 0..1 and sum to 1 at most')
  }
  const rows: ReasonShare[] = reasons.map(({ id, share }) => ({ id, points: jump * share }))
  return left > ROUNDING ? [...rows, { id: null, points: jump * left }] : rows
}

// Three shares of a third may miss 1 by a rounding.
const ROUNDING = 1e-12
