import { mean, sum } from '../arithmetic.ts'
import { isConstant, midRanks, type Pair } from './ranking.ts'

/**
 * Spearman's rho of paired values, -1..1: Pearson's correlation of their mid-ranks.
 *
 * Undefined (null) where either side is constant, and for fewer than two values.
 * Source: Spearman (1904).
 */
export function spearman(values: readonly Pair[]): number | null {
  const x = values.map(([value]) => value)
  const y = values.map(([, value]) => value)
  return isConstant(x) || isConstant(y) ? null : correlation(midRanks(x), midRanks(y))
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const dx = deviations(x)
  const dy = deviations(y)
  const products = (a: readonly number[], b: readonly number[]) =>
    sum(a.map((value, place) => value * (b[place] ?? 0)))
  return products(dx, dy) / Math.sqrt(products(dx, dx) * products(dy, dy))
}

function deviations(values: readonly number[]): number[] {
  const centre = mean(values)
  return values.map((value) => value - centre)
}
