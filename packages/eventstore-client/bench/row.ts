/** One line of a benchmark: a figure beside what the bare thing reached in the same run. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Null for a figure that stands by itself. */
  readonly baseline: number | null
  /** `value / baseline`. */
  readonly ratio: number | null
  /** How far the rounds lay apart: the middle half of them, as a share of the median. */
  readonly spread: number
}

/** The medians of rounds that took turns. */
export function row(
  name: string,
  unit: string,
  values: readonly number[],
  baselines?: readonly number[],
): BenchRow {
  const value = median(values)
  if (baselines === undefined) {
    return { name, value, unit, baseline: null, ratio: null, spread: spreadOf(values) }
  }
  const baseline = median(baselines)
  // A slow moment meets a value and its neighbour; what tells of noise is how they differ from each other.
  const spread = spreadOf(values.map((each, round) => each / (baselines[round] ?? each)))
  return { name, value, unit, baseline, ratio: value / baseline, spread }
}

/** @param share 0.99 for the value that 99 of 100 don't exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (low === undefined || high === undefined) return Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

const median = (values: readonly number[]): number => quantile(values, 0.5)

const spreadOf = (values: readonly number[]): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / median(values)

/** Per second, given a start from `performance.now()`. */
export const rateSince = (start: number, count: number): number =>
  (count / (performance.now() - start)) * 1000
