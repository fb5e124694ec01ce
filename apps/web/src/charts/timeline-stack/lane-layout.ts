import type { TimeAxis } from '../axis.ts'
import { endOf, isLoop, type MarkKind, type TimedMark } from '../mark.ts'
import { type Column, columns, rowsFor } from '../pack.ts'
import { fitted, textWidth } from '../text-width.ts'

/** A mark in its place within a lane; `y` is the middle of its shape. */
export interface PlacedMark {
  mark: TimedMark
  x0: number
  x1: number
  y: number
  label?: { text: string; x: number; y: number }
}

export interface LaneLayout {
  height: number
  placed: readonly PlacedMark[]
  /** Set instead of `placed` where there are more marks than can be told apart. */
  columns?: readonly Column[]
  /** Marks in view that no row was left for. */
  hidden: number
}

/** More than this many marks in view are counted per pixel column instead of being drawn. */
const MOST_MARKS = 240
const MOST_ROWS = 8
/** Between a bar and its label, and between that and what comes next, in pixels. */
const [BESIDE, APART] = [7, 8]

/**
 * Where a lane's marks stand on an axis: rows for what lasts, labels where they have room, columns where there are too
 * many. Labels may run `spare` pixels past the axis' end.
 */
export function layoutLane(
  kind: MarkKind,
  marks: readonly TimedMark[],
  axis: TimeAxis,
  now: number,
  spare = 90,
): LaneLayout {
  const { window, width } = axis
  const seen = marks.filter((mark) => mark.start <= window.to && reach(mark, now) >= window.from)
  if (seen.length > MOST_MARKS) {
    return { height: 40, placed: [], columns: columns(seen, axis.x, width), hidden: 0 }
  }
  const spots = seen.map((mark) => ({ mark, x0: axis.x(mark.start), x1: axis.x(endOf(mark, now)) }))
  if (kind === 'decision') return lines(spots, axis, axis.width + spare)
  return isLoop(kind) ? bars(kind, spots, width, width + spare) : points(spots, width + spare)
}

type Spot = Pick<PlacedMark, 'mark' | 'x0' | 'x1'>

const reach = (mark: TimedMark, now: number) =>
  Math.max(endOf(mark, now), mark.recorded ?? 0, mark.dueAt ?? 0)

function lines(spots: readonly Spot[], axis: TimeAxis, limit: number): LaneLayout {
  const rows = rowsFor(
    spots.map(({ mark, x0, x1 }) => ({
      from: Math.max(x0, 0),
      to: Math.max(x1, x0 + 44),
      // A history that was read in is long; what one decided since stands before it.
      last: mark.imported ?? false,
    })),
    MOST_ROWS,
  )
  const used = Math.max(0, ...rows.map((row) => row ?? 0)) + 1
  const placed = spots.flatMap((spot, n) => {
    const row = rows[n]
    if (row === undefined) return []
    const y = 12 + row * 16
    const x = labelStart(spot, axis)
    const next = nextInRow(spots, rows, n)
    const text = fitted(spot.mark.label, Math.min(next - 10, limit) - x)
    return [{ ...spot, y, ...(text === '' ? {} : { label: { text, x, y: y + 4 } }) }]
  })
  return { height: 8 + used * 16, placed, hidden: rows.filter((row) => row === undefined).length }
}

/** A late record's tail is kept free: its label begins where the tail ends. */
const labelStart = ({ mark, x0 }: Spot, axis: TimeAxis) =>
  Math.max(x0, 0, mark.recorded === undefined ? 0 : axis.x(mark.recorded)) + 8

function nextInRow(
  spots: readonly Spot[],
  rows: readonly (number | undefined)[],
  n: number,
): number {
  const x0 = spots[n]?.x0 ?? 0
  return Math.min(
    ...spots.map((other, m) =>
      m !== n && rows[m] === rows[n] && other.x0 > x0 ? other.x0 : Number.POSITIVE_INFINITY,
    ),
  )
}

function bars(kind: MarkKind, spots: readonly Spot[], width: number, limit: number): LaneLayout {
  const above = kind === 'feedback'
  const pitch = above ? 28 : 20
  const rooms = spots.map(({ mark, x0, x1 }) => {
    const ref = textWidth(refOf(mark.label))
    return { from: x0, to: above ? Math.max(x1, x0 + ref + 4) : x1 + BESIDE + ref + APART }
  })
  const rows = rowsFor(rooms, MOST_ROWS)
  const used = Math.max(0, ...rows.map((row) => row ?? 0)) + 1
  const beside = above ? undefined : labelsBeside(spots, rows, width, limit)
  const placed = spots.flatMap((spot, n) => {
    const row = rows[n]
    if (row === undefined) return []
    const y = (above ? 27 : 16) + row * pitch
    const next = Math.min(nextInRow(spots, rows, n) - APART, limit)
    const label = beside === undefined ? labelAbove(spot, next, y - 11) : beside.get(n)
    return [{ ...spot, y, ...(label === undefined ? {} : { label: { y: y + 4, ...label } }) }]
  })
  return {
    height: (above ? 40 : 32) + (used - 1) * pitch,
    placed,
    hidden: rows.filter((row) => row === undefined).length,
  }
}

const refOf = (label: string) => label.split(' ')[0] ?? label

function labelAbove({ mark, x0 }: Spot, next: number, y: number) {
  const from = Math.max(x0, 0)
  const text = fitted(mark.label, next - from) || refOf(mark.label)
  return { text, x: Math.min(from, Math.max(0, next - textWidth(text))), y }
}

/**
 * Right of each bar, or left of it where the plot ends and nothing stands there. They are placed from the right: one that
 * stands left of its bar takes room from the one before it, never covers it.
 */
function labelsBeside(
  spots: readonly Spot[],
  rows: readonly (number | undefined)[],
  width: number,
  limit: number,
): Map<number, { text: string; x: number }> {
  const labels = new Map<number, { text: string; x: number }>()
  const taken = new Map<number, number>()
  for (const [n, { mark, x0, x1 }] of [...spots.entries()].sort(([, a], [, b]) => b.x0 - a.x0)) {
    const row = rows[n]
    if (row === undefined) continue
    const right = Math.min(x1, width) + BESIDE
    const text = fitted(mark.label, Math.min((taken.get(row) ?? limit) - APART, limit) - right)
    const left = x0 - textWidth(refOf(mark.label)) - BESIDE
    const before = spots.filter((other, m) => rows[m] === row && other.x0 < x0)
    const isFree = left > Math.max(-APART, ...before.map((other) => other.x1)) + APART
    if (text !== '') labels.set(n, { text, x: right })
    else if (isFree) labels.set(n, { text: refOf(mark.label), x: left })
    taken.set(row, text === '' && isFree ? left : x0)
  }
  return labels
}

function points(spots: readonly Spot[], limit: number): LaneLayout {
  const placed = spots.map((spot, n) => {
    const next = spots[n + 1]?.x0 ?? limit + 9
    const room = next - spot.x0 - 18
    const { label, quiet } = spot.mark
    const shown = quiet !== true && spot.x0 >= 0 && textWidth(label) <= room
    return { ...spot, y: 16, ...(shown ? { label: { text: label, x: spot.x0 + 9, y: 20 } } : {}) }
  })
  return { height: 32, placed, hidden: 0 }
}
