/** A stretch of pixels that something takes up. */
export interface Room {
  from: number
  to: number
  /** It takes what room the others leave. */
  last?: boolean
}

/**
 * The first free row for each stretch, in order of where they begin; undefined where `most` rows are full.
 * Stretches that touch share a row.
 */
export function rowsFor(rooms: readonly Room[], most: number): (number | undefined)[] {
  const taken: Room[][] = []
  const rows: (number | undefined)[] = rooms.map(() => undefined)
  const inTurn = [...rooms.entries()].sort(
    ([, a], [, b]) => Number(a.last ?? false) - Number(b.last ?? false) || a.from - b.from,
  )
  for (const [n, room] of inTurn) {
    const free = taken.findIndex((row) => row.every((other) => areApart(room, other)))
    const row = free === -1 ? taken.length : free
    if (row >= most) continue
    taken[row] = [...(taken[row] ?? []), room]
    rows[n] = row
  }
  return rows
}

const areApart = (one: Room, other: Room) => one.to <= other.from || other.to <= one.from

/** Heights at which labels of `size` pixels don't cover each other, as near to where they want to be as they can. */
export function spread(wanted: readonly number[], size: number): number[] {
  const order = wanted.map((_, n) => n).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  for (let pass = 0; pass < order.length; pass++) {
    for (const [n, index] of order.entries()) {
      const before = order[n - 1]
      if (before === undefined) continue
      const overlap = (placed[before] ?? 0) + size - (placed[index] ?? 0)
      if (overlap <= 0) continue
      placed[before] = (placed[before] ?? 0) - overlap / 2
      placed[index] = (placed[index] ?? 0) + overlap / 2
    }
  }
  return placed
}

/** How many of the moments fall in each column of `size` pixels. */
export interface Column {
  x: number
  count: number
  /** How many of them are late. */
  late: number
}

/** Counts marks per pixel column, so that ten thousand of them cost no more to draw than the plot is wide. */
export function columns(
  marks: readonly { start: number; state: string }[],
  x: (time: number) => number,
  width: number,
  size = 4,
): Column[] {
  const counted: Column[] = []
  for (const mark of marks) {
    const index = Math.floor(x(mark.start) / size)
    if (index < 0 || index * size >= width) continue
    counted[index] ??= { x: index * size, count: 0, late: 0 }
    const column = counted[index]
    column.count++
    if (mark.state === 'late' || mark.state === 'missed') column.late++
  }
  return counted.filter((column) => column !== undefined)
}
