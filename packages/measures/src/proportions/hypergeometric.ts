import { logChoose } from '../special-functions.ts'

/**
 * Probability of `hits` marked things among `drawn` of `total`, of which `marked` are; 0..1.
 *
 * Whole numbers, drawn and marked at most total.
 */
export function hypergeometric(hits: number, drawn: number, marked: number, total: number): number {
  if (hits < Math.max(0, drawn + marked - total) || hits > Math.min(drawn, marked)) return 0
  return Math.exp(
    logChoose(marked, hits) + logChoose(total - marked, drawn - hits) - logChoose(total, drawn),
  )
}
