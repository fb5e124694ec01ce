/** One line of a benchmark: a figure beside what the bare thing reached in the same run. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Null for a figure that stands by itself. */
  readonly baseline: number | null
  /** `value / baseline`; more is better. */
  readonly ratio: number | null
}

export function row(
  name: string,
  unit: string,
  values: readonly number[],
  baselines?: readonly number[],
): BenchRow {
  const value = median(values)
  const baseline = baselines === undefined ? null : median(baselines)
  return { name, value, unit, baseline, ratio: baseline === null ? null : value / baseline }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  const high = sorted[Math.floor(middle)] ?? Number.NaN
  return (low + high) / 2
}

/** Per second, given a start from `performance.now()`. */
export const rateSince = (start: number, count: number): number =>
  (count / (performance.now() - start)) * 1000
