import { mean } from '../arithmetic.ts'

/** What one person expects of a goal. */
export interface Expectation {
  /** In the goal's own unit. */
  readonly target: number
  /** Days until it is reached, above 0. */
  readonly days: number
}

export interface ExpectationsPart {
  /** 0..1, the mean of the two ratios. */
  readonly value: number
  readonly targetRatio: number
  readonly horizonRatio: number
  /** Agreement on increment a day, 0..1; a diagnostic. */
  readonly paceRatio: number
}

/** 0 where the signs differ, 1 where both are 0, else the smaller over the larger; 0..1. */
export function ratio(u: number, v: number): number {
  if (u === v) return 1
  if (Math.sign(u) !== Math.sign(v)) return 0
  return Math.min(Math.abs(u), Math.abs(v)) / Math.max(Math.abs(u), Math.abs(v))
}

/**
 * How far two people expect the same of a goal: mean(target ratio, horizon ratio).
 *
 * Targets are compared as increments from the baseline. Never undefined: without a baseline, or
 * without both expectations, there is nothing to call.
 */
export function expectations(baseline: number, a: Expectation, b: Expectation): ExpectationsPart {
  const targetRatio = ratio(a.target - baseline, b.target - baseline)
  const horizonRatio = ratio(a.days, b.days)
  return {
    value: mean([targetRatio, horizonRatio]),
    targetRatio,
    horizonRatio,
    paceRatio: ratio((a.target - baseline) / a.days, (b.target - baseline) / b.days),
  }
}
