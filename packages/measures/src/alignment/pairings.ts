import { sum } from '../arithmetic.ts'
import { tieSizes } from './ranking.ts'

/** How often each C - D turns up: its value → how many pairings give it, up to a common factor. */
export type ScoreCounts = ReadonlyMap<number, number>

/**
 * C - D over all n! pairings of x with a rearranged y.
 *
 * Walks the 2^n sets of y already used, level by level of x, not the pairings: how the used ones are
 * arranged among themselves makes no difference to what comes after.
 */
export function scoresOfPairings(x: readonly number[], y: readonly number[]): ScoreCounts {
  const places = y.map((_, place) => place)
  let reached = new Map<number, ScoreCounts>([[0, new Map([[0, 1]])]])
  for (const size of tieSizes(x.toSorted((a, b) => a - b))) {
    const next = new Map<number, Map<number, number>>()
    const steps = subsets(places, size)
    for (const [used, scores] of reached) {
      for (const step of steps) {
        if ((used & step) !== 0) continue
        const counts = next.get(used | step) ?? new Map<number, number>()
        next.set(used | step, addShifted(counts, scores, gained(y, used, step)))
      }
    }
    reached = next
  }
  return reached.get(2 ** y.length - 1) ?? new Map()
}

/** All sets of so many places, as bits. */
const subsets = (places: readonly number[], size: number): number[] =>
  size === 0
    ? [0]
    : places.flatMap((place, at) =>
        subsets(places.slice(at + 1), size - 1).map((others) => others | (1 << place)),
      )

/** What a next level adds to C - D: each of its y against each y below. */
function gained(y: readonly number[], below: number, level: number): number {
  const values = (set: number) => y.filter((_, place) => (set & (1 << place)) !== 0)
  return sum(values(level).flatMap((own) => values(below).map((other) => Math.sign(own - other))))
}

function addShifted(counts: Map<number, number>, scores: ScoreCounts, by: number) {
  for (const [score, count] of scores) counts.set(score + by, (counts.get(score + by) ?? 0) + count)
  return counts
}
