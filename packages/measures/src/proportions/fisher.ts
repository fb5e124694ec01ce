import { sum } from '../arithmetic.ts'
import { hypergeometric } from './hypergeometric.ts'

/** k cases among n looked at. */
export interface Count {
  readonly k: number
  readonly n: number
}

/**
 * One-sided p of Fisher's exact test, 0..1: how often chance gives `own` at least as many of the
 * cases as it has, when all cases of both are dealt out at random.
 *
 *     P(X ≥ k), X hypergeometric with n of n + n' drawn and k + k' marked
 *
 * Undefined (null) where one of them has nothing to look at. Source: Fisher (1935).
 */
export function fisherGreater(own: Count, others: Count): number | null {
  if (own.n === 0 || others.n === 0) return null
  const marked = own.k + others.k
  const most = Math.min(own.n, marked)
  const reaching = Array.from({ length: most - own.k + 1 }, (_, more) => own.k + more)
  const p = sum(reaching.map((hits) => hypergeometric(hits, own.n, marked, own.n + others.n)))
  return Math.min(1, p)
}
