import type { TimeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'

/** A thing that there is to know, and since when each of some people do. */
export interface ToKnow {
  readonly id: string
  /** Where it is told who came to know of it. */
  readonly href: string
  /** `S-09` */
  readonly label: string
  readonly kind: 'decision' | 'vision'
  /** Milliseconds since 1970. */
  readonly at: number
  readonly known: readonly Knows[]
}

export interface Knows {
  readonly person: string
  /** `later`: it was there before they came. */
  readonly is: 'known' | 'unknown' | 'later'
  /** When they came to know of it; the moment looked at, while they don't. */
  readonly at: number
  /** Days that it took, or takes so far. */
  readonly days: number
}

/** How one person came to know of one thing, in its place on their row. */
export interface PlacedKnowing {
  readonly id: string
  readonly href: string
  readonly is: Knows['is']
  /** Where the thing stands, and where they knew of it. */
  readonly x0: number
  readonly x1: number
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | undefined
  /** So long that it stands out. */
  readonly long: boolean
}

/** From a week on, it took long. */
const LONG = 7
const GAP = 8
/** Half as wide as a mark, and a little. */
const MARK = 6
const ABOVE = 6

/** The marks of one person's row, each with its label where that has room before the next: beside it, else above. */
export function placedRow(
  things: readonly ToKnow[],
  person: string,
  axis: TimeAxis,
  y: number,
): PlacedKnowing[] {
  const marks = things.flatMap(({ id, href, at, known }) => {
    const knows = known.find((each) => each.person === person)
    return knows === undefined ? [] : [{ id, href, ...knows, x0: axis.x(at), x1: axis.x(knows.at) }]
  })
  const open = marks.find(({ is }) => is === 'unknown')
  return marks.map(({ id, href, is, days, x0, x1 }) => {
    const text = toldOf(is, days)
    const from = (is === 'unknown' ? x0 : x1) + GAP
    const crossed = open !== undefined && is !== 'unknown' && x1 >= open.x0
    const next = Math.min(
      axis.width,
      ...marks.flatMap((other) => (other.id !== id && other.x0 > x0 ? [other.x0] : [])),
    )
    // Below the line that runs on there is room for more than up to the next mark.
    const end = is === 'unknown' ? axis.width : next - MARK
    const beside = { x: from, y: y + (is === 'unknown' ? 16 : crossed ? -ABOVE : 4) }
    const above = { x: x0 + MARK, y: y - ABOVE }
    const place = [beside, above].find(({ x }) => x + textWidth(text) <= end)
    return {
      id,
      href,
      is,
      x0,
      x1,
      long: is === 'known' && days >= LONG,
      label: place && { text, ...place },
    }
  })
}

/** "same day", "10 days", "not seen for 99 days", "came later" */
export function toldOf(is: Knows['is'], days: number): string {
  const count = days === 1 ? '1 day' : `${days} days`
  if (is === 'unknown') return days === 0 ? 'not seen yet' : `not seen for ${count}`
  if (is === 'later') return 'there before them'
  return days === 0 ? 'same day' : count
}
