export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/** NaN for no values: callers decide what undefined means for their measure. */
export const mean = (values: readonly number[]): number => sum(values) / values.length

/** Below what two ways to add up the same numbers of about 1 may differ by: nothing. */
export const isNothing = (difference: number): boolean => Math.abs(difference) < 1e-12

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/** Every unordered pair of two different places of the list, in its order. */
export const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((first, at) => items.slice(at + 1).map((second): [T, T] => [first, second]))
