import { sum } from '../arithmetic.ts'
import { composite, FEWEST_PARTS, type Part, shares } from './composite.ts'

export interface CompositeChange {
  /** Points of 0..100. */
  readonly change: number
  /** What each part that is there at both moments made of it: 100·share·(its change), the shares being of those parts alone. */
  readonly byPart: readonly {
    readonly name: string
    readonly points: number
    /** 0..1; all of them sum to 1. */
    readonly share: number
  }[]
  /** What it made that parts appeared, which is no change of anybody's mind. */
  readonly appeared: { readonly names: readonly string[]; readonly points: number }
  /** What it made that parts left. */
  readonly left: { readonly names: readonly string[]; readonly points: number }
}

/**
 * A change of the composite between two moments, with the effect of parts that come or go split out.
 *
 *     Σ byPart = change of the composite over the parts of both moments
 *     left = that composite before - score before   appeared = score after - that composite after
 *
 * The four sum to the change. Undefined (null) where a score is, or no part is there both times.
 */
export function compositeChange(
  before: readonly Part[],
  after: readonly Part[],
  fewest: number = FEWEST_PARTS,
): CompositeChange | null {
  const start = composite(before, fewest).score
  const end = composite(after, fewest).score
  const then = common(before, after)
  const now = common(after, before)
  if (start === null || end === null || now.length === 0) return null
  return {
    change: end - start,
    byPart: now.map(({ name, points, share }) => ({
      name,
      points: points - pointsOf(then, name),
      share,
    })),
    appeared: { names: missing(after, now), points: end - total(now) },
    left: { names: missing(before, now), points: total(then) - start },
  }
}

interface Points {
  readonly name: string
  readonly points: number
  readonly share: number
}

/** The points of each part of `parts` that `others` has too, weighed among these alone. */
function common(parts: readonly Part[], others: readonly Part[]): Points[] {
  const theirs = new Set(shares(others).map(({ name }) => name))
  return shares(parts.filter(({ name }) => theirs.has(name))).map(({ name, value, share }) => ({
    name,
    points: 100 * share * value,
    share,
  }))
}

const pointsOf = (parts: readonly Points[], name: string): number =>
  parts.find((part) => part.name === name)?.points ?? 0

const total = (parts: readonly Points[]): number => sum(parts.map(({ points }) => points))

const missing = (parts: readonly Part[], from: readonly Points[]): string[] => {
  const known = new Set(from.map(({ name }) => name))
  return shares(parts).flatMap(({ name }) => (known.has(name) ? [] : [name]))
}
