import { pairsOf, sum } from '../arithmetic.ts'

/**
 * Krippendorff's alpha for ordered values, at most 1; 0 by chance.
 *
 *     1 - Do/De   distance² of c < k = (Σ_{g=c..k} n_g - (n_c + n_k)/2)²
 *
 * One row a unit (as a decision) with the values that people gave it; rows of fewer than two are left
 * out. Undefined (null) where no row is left, and where all values are the same.
 * Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability".
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1)
  const all = pairable.flat()
  const distance = ordinalDistance(all)
  const observed = sum(
    pairable.map(
      (values) => sum(pairsOf(values).map(([a, b]) => distance(a, b))) / (values.length - 1),
    ),
  )
  const expected = sum(pairsOf(all).map(([a, b]) => distance(a, b))) / (all.length - 1)
  return expected > 0 ? 1 - observed / expected : null
}

/** Squared distance of two values by how many of all lie from one to the other, ends half. */
function ordinalDistance(all: readonly number[]): (a: number, b: number) => number {
  const frequency = new Map<number, number>()
  for (const value of all) frequency.set(value, (frequency.get(value) ?? 0) + 1)
  return (a, b) => {
    if (a === b) return 0
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const within = [...frequency].filter(([value]) => low <= value && value <= high)
    const ends = (frequency.get(low) ?? 0) + (frequency.get(high) ?? 0)
    return (sum(within.map(([, count]) => count)) - ends / 2) ** 2
  }
}
