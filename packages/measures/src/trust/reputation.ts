import type { Contribution } from './contribution.ts'
import {
  type Evidence,
  FORGETTING,
  type Forgetting,
  NO_STANDING,
  remaining,
  type Score,
  scoreAt,
  withEvidence,
} from './standing.ts'

export interface Reputation extends Score {
  /** In order of time. 50 and their sum are the score. */
  readonly contributions: readonly Contribution[]
}

/**
 * A behaviour score at a moment, with what each piece of evidence contributes to it.
 *
 *     contribution = 100·w·d·(p - .5)/(a+b)      50 + Σ contributions = score
 *
 * Evidence counts from its own instant on; what happened later is left out. The order in which it
 * is given does not matter. Never undefined, see {@link scoreAt}. `at` is in epoch milliseconds.
 */
export function reputation(
  evidence: readonly Evidence[],
  at: number,
  model: Forgetting = FORGETTING,
): Reputation {
  const counted = evidence.filter((e) => e.at <= at).toSorted((x, y) => x.at - y.at)
  const standing = counted.reduce((sofar, e) => withEvidence(sofar, e, model), NO_STANDING)
  const score = scoreAt(standing, at, model)
  const contributions = counted.map((e) => ({ id: e.id, points: pointsOf(e, score, at, model) }))
  return { ...score, contributions }
}

function pointsOf(evidence: Evidence, { a, b }: Score, at: number, model: Forgetting): number {
  const weight = (evidence.weight ?? 1) * remaining(evidence.at, at, model)
  return (100 * weight * (evidence.p - 0.5)) / (a + b)
}
