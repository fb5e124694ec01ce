import { pairsOf } from '../arithmetic.ts'
import type { Pair } from './ranking.ts'

/**
 * Kendall's tau-b of paired values, -1..1.
 *
 *     (C - D)/√((N - Tx)(N - Ty))   N pairs of places, Tx and Ty of them tied in x, in y
 *
 * Undefined (null) where either side is constant, and for fewer than two values.
 * Source: Kendall (1945), "The treatment of ties in ranking problems".
 */
export function tauB(values: readonly Pair[]): number | null {
  const orders = pairsOf(values).map(
    ([first, second]) =>
      [Math.sign(first[0] - second[0]), Math.sign(first[1] - second[1])] as const,
  )
  const untiedX = orders.filter(([x]) => x !== 0).length
  const untiedY = orders.filter(([, y]) => y !== 0).length
  if (untiedX === 0 || untiedY === 0) return null
  return orders.reduce((total, [x, y]) => total + x * y, 0) / Math.sqrt(untiedX * untiedY)
}
