import { elapsedDays } from '../time.ts'

/** The assumptions of the stated track; changing one makes a new model version. */
export interface LevelModel {
  /** The level before any rating, 0..100, and its variance. */
  readonly start: number
  readonly startVariance: number
  /** Variance of a single item; a pulse of k items has this divided by k. */
  readonly itemVariance: number
  /** Variance that a day of silence adds. */
  readonly driftPerDay: number
  /** Days without a pulse after which a level is stale. */
  readonly staleAfterDays: number
}

/** 240 makes five items reliable to .893; 1.1 a day restores the starting ignorance in a year. */
export const LEVEL_MODEL: LevelModel = {
  start: 50,
  startVariance: 400,
  itemVariance: 240,
  driftPerDay: 1.1,
  staleAfterDays: 365,
}

/** One opened rating. */
export interface Pulse {
  /** Opaque; carried into the contributions. */
  readonly id: string
  /** Epoch milliseconds of the opening: a rating counts from then on. */
  readonly at: number
  /** 0..100. */
  readonly score: number
  /** Items answered, at least 1. */
  readonly items: number
}

/** A normal belief about a level at a moment. */
export interface Level {
  /** Epoch milliseconds. */
  readonly at: number
  /** 0..100. */
  readonly mean: number
  /** Above 0. */
  readonly variance: number
}

/** What one pulse did to the level. */
export interface LevelStep extends Level {
  readonly id: string
  readonly score: number
  /** The level just before the pulse. */
  readonly predicted: number
  readonly predictedVariance: number
  /** K, the share of the way to the rating that the level moved, 0..1. */
  readonly gain: number
  /** Points the level moved. */
  readonly jump: number
  /** Standard deviations between rating and expectation, signed; beyond ±2.5 is a surprise. */
  readonly surprise: number
}

export const SURPRISING = 2.5

/** The same level later: it stays, and its variance grows by the drift of every day. */
export const drifted = (level: Level, at: number, model: LevelModel): Level => ({
  at,
  mean: level.mean,
  variance: level.variance + model.driftPerDay * elapsedDays(level.at, at),
})

/**
 * The level after one more pulse, in constant time; null is the level before any.
 *
 *     P = P + drift·days   K = P/(P + R), R = itemVariance/k   m = m + K·(y - m)   P = (1 - K)·P
 *
 * The first pulse meets the starting level. Throws a RangeError for a pulse older than the level:
 * a late one needs a refold.
 */
export function afterPulse(
  level: Level | null,
  { id, at, score, items }: Pulse,
  model: LevelModel = LEVEL_MODEL,
): LevelStep {
  if (level !== null && at < level.at) throw new RangeError('pulse older than level')
  const before =
    level === null
      ? { mean: model.start, variance: model.startVariance }
      : drifted(level, at, model)
  const noise = model.itemVariance / items
  const gain = before.variance / (before.variance + noise)
  const jump = gain * (score - before.mean)
  return {
    at,
    mean: before.mean + jump,
    variance: (1 - gain) * before.variance,
    id,
    score,
    predicted: before.mean,
    predictedVariance: before.variance,
    gain,
    jump,
    surprise: (score - before.mean) / Math.sqrt(before.variance + noise),
  }
}

/**
 * Stated trust as a local level (random walk plus noise), one step a pulse, in order of time.
 *
 * The order in which the pulses are given does not matter; no pulses, no steps.
 * Source: Durbin & Koopman (2012), "Time Series Analysis by State Space Methods", chapter 2.
 */
export function levelSteps(pulses: readonly Pulse[], model: LevelModel = LEVEL_MODEL): LevelStep[] {
  const steps: LevelStep[] = []
  for (const pulse of pulses.toSorted((x, y) => x.at - y.at)) {
    steps.push(afterPulse(steps.at(-1) ?? null, pulse, model))
  }
  return steps
}
