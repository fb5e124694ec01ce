import { sum } from '../arithmetic.ts'
import type { Contribution } from './contribution.ts'
import { LEVEL_MODEL, type LevelModel, type LevelStep } from './level.ts'

export interface WeighedPulse extends Contribution {
  /** 0..1. */
  readonly weight: number
}

/** The weight of each step in the level after the last: older times 1 - K, the new one K. */
export function levelWeights(steps: readonly LevelStep[]): number[] {
  let faded = 1
  return steps
    .toReversed()
    .map(({ gain }) => {
      const weight = faded * gain
      faded *= 1 - gain
      return weight
    })
    .reverse()
}

/** Points = weight·(y - 50), for weights in the order of the steps. */
export const weighed = (
  steps: readonly LevelStep[],
  weights: readonly number[],
  { start }: LevelModel,
): WeighedPulse[] =>
  steps.map(({ id, score }, place) => {
    const weight = weights[place] ?? 0
    return { id, weight, points: weight * (score - start) }
  })

/**
 * What each pulse contributes to the stated score of a moment, in order of time.
 *
 *     at each pulse the older weights are multiplied by 1 - K and the new weight is K
 *     50 + Σ weight·(y - 50) = score
 *
 * Empty before the first pulse, when there is no score either. `at` in epoch milliseconds.
 */
export function levelContributions(
  steps: readonly LevelStep[],
  at: number,
  model: LevelModel = LEVEL_MODEL,
): WeighedPulse[] {
  const counted = steps.filter((step) => step.at <= at)
  return weighed(counted, levelWeights(counted), model)
}

export interface WeightChange {
  readonly change: number
  /** In order of time; sums to the change. */
  readonly byEvent: readonly (Contribution & { readonly isNew: boolean })[]
  /** What the pulses since `from` contribute; with `ageing` it makes the change. */
  readonly newEvidence: number
  /** What the older pulses' contributions changed by as they lost weight. */
  readonly ageing: number
}

/**
 * A change of stated trust between two moments, read as weights and split by pulse: the second exact
 * reading beside the jumps.
 *
 * Undefined (null) when there was no score at `from`. Moments in epoch milliseconds, from ≤ to.
 */
export function weightChange(
  steps: readonly LevelStep[],
  from: number,
  to: number,
  model: LevelModel = LEVEL_MODEL,
): WeightChange | null {
  const before = levelContributions(steps, from, model)
  if (before.length === 0) return null
  // Both are in order of time, so that what was there before is a prefix of what is there after.
  const byEvent = levelContributions(steps, to, model).map(({ id, points }, place) => {
    const earlier = before[place]
    return { id, points: points - (earlier?.points ?? 0), isNew: earlier === undefined }
  })
  const pointsWhere = (isNew: boolean) =>
    sum(byEvent.filter((event) => event.isNew === isNew).map(({ points }) => points))
  const [newEvidence, ageing] = [pointsWhere(true), pointsWhere(false)]
  return { change: newEvidence + ageing, byEvent, newEvidence, ageing }
}
