import type { FoldedAxis } from '../fold.ts'

/** How much was recorded on a day. */
export interface DayCount {
  /** An instant within that day. */
  at: string
  count: number
}

export interface Bar {
  x: number
  width: number
  /** Its height, as a share of the tallest. */
  share: number
}

/** Counts per bar of `size` pixels; none lies in a fold. */
export function histogram(
  density: readonly DayCount[],
  axis: FoldedAxis,
  width: number,
  size: number,
): Bar[] {
  const counts = new Map<number, number>()
  for (const { at, count } of density) {
    const bar = Math.floor(axis.x(Date.parse(at)) / size)
    counts.set(bar, (counts.get(bar) ?? 0) + count)
  }
  const most = Math.max(1, ...counts.values())
  return [...counts]
    .filter(([bar]) => bar * size < width)
    .map(([bar, count]) => {
      const x = bar * size
      return { x, width: Math.min(size - 1, width - x), share: count / most }
    })
}
