import { mean, sum } from '../arithmetic.ts'

/**
 * r_wg of one item rated on a scale of `options` steps, 0..1; by chance 0.
 *
 *     max(0, 1 - s²/((A² - 1)/12))   s² with n - 1
 *
 * Useless for two people and shown from four on. Undefined (null) for fewer than two values.
 * Source: James, Demaree & Wolf (1984), with an even spread as its chance.
 */
export function withinGroupAgreement(values: readonly number[], options: number): number | null {
  if (values.length < 2) return null
  const centre = mean(values)
  const variance = sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1)
  return Math.max(0, 1 - variance / ((options ** 2 - 1) / 12))
}
