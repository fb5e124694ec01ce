import { sum } from '../arithmetic.ts'
import { hypergeometric } from '../proportions/hypergeometric.ts'

export interface Jaccard {
  /** 0..1. */
  readonly value: number
  readonly shared: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/**
 * What two people both chose, of all that either chose: |A ∩ B|/|A ∪ B|.
 *
 * For metrics, their ids. Each thing outside `shared` takes away 1/|A ∪ B|. Undefined (null) where neither chose anything. Source: Jaccard (1912).
 */
export function jaccard(a: Iterable<string>, b: Iterable<string>): Jaccard | null {
  const first = new Set(a)
  const second = new Set(b)
  const shared = [...first].filter((item) => second.has(item))
  const union = first.size + second.size - shared.length
  if (union === 0) return null
  return {
    value: shared.length / union,
    shared,
    onlyA: [...first].filter((item) => !second.has(item)),
    onlyB: [...second].filter((item) => !first.has(item)),
  }
}

/**
 * The Jaccard to expect when `a` and `b` of `offered` things are chosen at random, 0..1.
 *
 * Undefined (null) where neither chose anything, and where fewer were offered than one of them chose.
 */
export function jaccardByChance(offered: number, a: number, b: number): number | null {
  if (a + b === 0 || offered < Math.max(a, b)) return null
  const overlaps = Array.from({ length: Math.min(a, b) + 1 }, (_, shared) => shared)
  return sum(
    overlaps.map((shared) => (hypergeometric(shared, b, a, offered) * shared) / (a + b - shared)),
  )
}
