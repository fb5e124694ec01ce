import { sum } from '../arithmetic.ts'
import type { Contribution } from './contribution.ts'
import { reputation } from './reputation.ts'
import { type Evidence, FORGETTING, type Forgetting } from './standing.ts'

export interface ReputationChange {
  /** Points of 0..100 by which the score moved. */
  readonly change: number
  /** In order of time; sums to the change. */
  readonly byEvent: readonly (Contribution & { readonly isNew: boolean })[]
  /** What the evidence since `from` added; with `ageing` it makes the change. */
  readonly newEvidence: number
  /** What older evidence lost by ageing and by being diluted. */
  readonly ageing: number
}

/**
 * A change of a behaviour score between two moments, split by event.
 *
 *     share of an event = its contribution at `to` - its contribution at `from` (0 before it was)
 *
 * Evidence is new when from < at ≤ to. Never undefined. Moments in epoch milliseconds, from ≤ to.
 */
export function reputationChange(
  evidence: readonly Evidence[],
  from: number,
  to: number,
  model: Forgetting = FORGETTING,
): ReputationChange {
  const before = reputation(evidence, from, model)
  const after = reputation(evidence, to, model)
  // Both are in order of time, so that what was there before is a prefix of what is there after.
  const byEvent = after.contributions.map(({ id, points }, place) => {
    const earlier = before.contributions[place]
    return { id, points: points - (earlier?.points ?? 0), isNew: earlier === undefined }
  })
  const pointsWhere = (isNew: boolean) =>
    sum(byEvent.filter((event) => event.isNew === isNew).map(({ points }) => points))
  return {
    change: after.score - before.score,
    byEvent,
    newEvidence: pointsWhere(true),
    ageing: pointsWhere(false),
  }
}
