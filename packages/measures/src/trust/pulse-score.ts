import { mean } from '../arithmetic.ts'

/** Below this a pulse says too little to count. */
const FEWEST_ANSWERS = 3

/**
 * One person's answers to a pulse as one rating: y = 100·(mean item - 1)/6, 0..100, and k, the
 * number of items answered.
 *
 * Answers are 1..7, null for "cannot say". Undefined (null) with fewer than three answered.
 */
export function pulseScore(
  answers: readonly (number | null)[],
): { readonly score: number; readonly items: number } | null {
  const given = answers.filter((answer) => answer !== null)
  if (given.length < FEWEST_ANSWERS) return null
  return { score: (100 * (mean(given) - 1)) / 6, items: given.length }
}
