import { mean } from '../arithmetic.ts'

export interface AverageDeviation {
  /** AD, in steps of the scale, at least 0. */
  readonly aroundMean: number
  readonly aroundMedian: number
}

/** AD above this many steps is no agreement on a scale of `options` steps: A/6. */
export const averageDeviationCutOff = (options: number): number => options / 6

/**
 * How far people stand from their middle: the mean of |x - mean|, and of |x - median|.
 *
 * Undefined (null) for no values. Source: Burke & Dunlap (2002) for the cut-off of A/6.
 */
export function averageDeviation(values: readonly number[]): AverageDeviation | null {
  if (values.length === 0) return null
  const around = (centre: number) => mean(values.map((value) => Math.abs(value - centre)))
  return { aroundMean: around(mean(values)), aroundMedian: around(median(values)) }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return mean(sorted.slice(Math.floor(half), Math.ceil(half) + 1))
}
