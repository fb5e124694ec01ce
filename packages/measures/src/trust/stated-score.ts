import { clamp } from '../arithmetic.ts'
import { elapsedDays } from '../time.ts'
import { drifted, LEVEL_MODEL, type LevelModel, type LevelStep } from './level.ts'

/** The 95 % quantile of the normal distribution, 1.645 for short. */
const REACH = 1.6448536269514722

/** A stated score at a moment; score and band in 0..100. */
export interface StatedScore {
  readonly score: number
  /** The 90 % band, m ± 1.645·√P, clipped. Just after a breach it covers only about 76 %. */
  readonly low: number
  readonly high: number
  readonly variance: number
  /** How many ratings the score rests on. */
  readonly pulses: number
  readonly stale: boolean
}

/**
 * The score as of a moment, from the pulses up to it.
 *
 * Undefined (null) before the first pulse. `at` in epoch milliseconds; steps from `levelSteps`.
 */
export function statedScoreAt(
  steps: readonly LevelStep[],
  at: number,
  model: LevelModel = LEVEL_MODEL,
): StatedScore | null {
  const counted = steps.filter((step) => step.at <= at)
  const last = counted.at(-1)
  if (last === undefined) return null
  const { mean, variance } = drifted(last, at, model)
  const reach = REACH * Math.sqrt(variance)
  return {
    score: mean,
    low: clamp(mean - reach, 0, 100),
    high: clamp(mean + reach, 0, 100),
    variance,
    pulses: counted.length,
    stale: elapsedDays(last.at, at) > model.staleAfterDays,
  }
}
