import { wordsOf } from './words.ts'

/**
 * How alike two wordings are: twice the words they share over the words they have, from 0 to 1. Order doesn't count.
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      shared += 1
      left.set(word, count - 1)
    }
  }
  return (2 * shared) / (a.length + b.length)
}

/** How alike two texts are, from 0 to 1. */
export const alike = (a: string, b: string): number => similarity(wordsOf(a), wordsOf(b))
