import { betaQuantile } from '../special-functions.ts'

/**
 * Upper one-sided Clopper–Pearson bound of a share of k in n, 0..1: qbeta(level, k + 1, n - k).
 *
 * 1 where k = n. Undefined (null) for n = 0. Source: Clopper & Pearson (1934).
 */
export function upperBound(k: number, n: number, level: number): number | null {
  if (n === 0) return null
  return k === n ? 1 : betaQuantile(level, k + 1, n - k)
}

/**
 * Lower one-sided Clopper–Pearson bound of a share of k in n, 0..1: qbeta(1 - level, k, n - k + 1).
 *
 * 0 where k = 0. Undefined (null) for n = 0. Source: Clopper & Pearson (1934).
 */
export function lowerBound(k: number, n: number, level: number): number | null {
  if (n === 0) return null
  return k === 0 ? 0 : betaQuantile(1 - level, k, n - k + 1)
}

/**
 * Two-sided Clopper–Pearson interval of a share of k in n, each side missing (1 - level)/2.
 *
 * Undefined (null) for n = 0.
 */
export function shareInterval(
  k: number,
  n: number,
  level: number,
): { readonly low: number; readonly high: number } | null {
  const oneSided = (1 + level) / 2
  const low = lowerBound(k, n, oneSided)
  const high = upperBound(k, n, oneSided)
  return low === null || high === null ? null : { low, high }
}
