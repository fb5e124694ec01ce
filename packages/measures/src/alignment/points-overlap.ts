import { sum } from '../arithmetic.ts'

/** One person's points: opaque goal id → points, at least 0; a goal left out has none. */
export type Points = ReadonlyMap<string, number>

export interface PointsOverlap {
  /** 0..1. */
  readonly value: number
  /** What each goal takes away: |p - q|/2, in 0..1. They sum to 1 - value. */
  readonly losses: readonly { readonly id: string; readonly loss: number }[]
}

/**
 * How much of their points two people give to the same goals: Σ min(p, q), p and q being shares.
 *
 * Undefined (null) where one of them gave no points at all. Equals 1 - half the sum of |p - q|.
 * Source: Bray & Curtis (1957), on shares.
 */
export function pointsOverlap(a: Points, b: Points): PointsOverlap | null {
  const all = { a: sum([...a.values()]), b: sum([...b.values()]) }
  if (all.a === 0 || all.b === 0) return null
  const goals = [...new Set([...a.keys(), ...b.keys()])]
  const shares = goals.map((id) => ({
    id,
    p: (a.get(id) ?? 0) / all.a,
    q: (b.get(id) ?? 0) / all.b,
  }))
  return {
    value: sum(shares.map(({ p, q }) => Math.min(p, q))),
    losses: shares.map(({ id, p, q }) => ({ id, loss: Math.abs(p - q) / 2 })),
  }
}
