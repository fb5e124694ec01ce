import { type Id, type Instant, later } from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'

type Named = Pick<Mark, 'label' | 'quiet' | 'href' | 'from' | 'to'>

/** A mark where it stands on the timeline. It is named once it is shown: of a long history few are at once. */
export interface Placed extends Omit<Mark, keyof Named | 'found'> {
  /** Whose step it is, of a goal's. */
  readonly goal?: Id
  /** Undefined where its record doesn't exist for the viewer. */
  readonly named: () => Named | undefined
}

/** When what a mark tells entered the record, and whether it was imported: that is late by its nature. */
export function enteredAt(view: View, stamp: Stamp): Pick<Mark, 'recordedAt' | 'imported'> {
  const { event, at, recordedAt } = stamp
  const imported = recordedAt > at && view.entered(event)?.metadata.source === 'import'
  return { recordedAt, ...(imported ? { imported } : {}) }
}

/** As they are shown; what nothing names is not. */
export const marked = (all: readonly Placed[]): Mark[] =>
  all.flatMap(({ named, goal: _, ...place }) => {
    const as = named()
    return as === undefined ? [] : [{ ...place, ...as }]
  })

/** From one instant to another. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/** So many of a lane's marks right before a stretch tell how things stood in it. */
const BEFORE = 50

/**
 * The marks that reach into a stretch, those right before it, and how each goal stood by then: it has a mark for each step.
 * @param lane in order of time
 */
export function within(lane: readonly Placed[], { from, to }: Stretch, now: Instant): Placed[] {
  const before = lane.filter((mark) => reachOf(mark, now) < from)
  const last = new Map(
    before.flatMap((mark) => (mark.goal === undefined ? [] : [[mark.goal, mark]])),
  )
  const kept = new Set([...before.slice(-BEFORE), ...last.values()])
  return lane.filter((mark) => mark.at <= to && (reachOf(mark, now) >= from || kept.has(mark)))
}

const lasting: readonly Mark['kind'][] = ['decision', 'feedback', 'request', 'commitment']

/** Until when it is drawn: what lasts and has no end goes on. */
function reachOf(mark: Placed, now: Instant): Instant {
  const { kind, at, until, due, recordedAt, imported } = mark
  const end = until ?? (lasting.includes(kind) ? later(now, at) : at)
  return later(end, later(due ?? '', imported ? '' : recordedAt))
}

/** The points of a curve that draw a stretch: those in it, and one on either side, from which and to which it goes. */
export function drawnIn<Point extends { readonly at: Instant }>(
  points: readonly Point[],
  stretch: Stretch | undefined,
): Point[] {
  if (stretch === undefined) return [...points]
  const first = points.findLastIndex(({ at }) => at < stretch.from)
  const last = points.findIndex(({ at }) => at > stretch.to)
  return points.slice(Math.max(0, first), last === -1 ? undefined : last + 1)
}
