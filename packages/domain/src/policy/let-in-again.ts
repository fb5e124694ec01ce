import type { Instant } from '../kernel/time.ts'

/**
 * How a session came to be: by a way in of the person's own, or because others let them in again, at a moment.
 *
 * Those others may have come in themselves, and the person may still be there. So whoever was let in again speaks from then
 * on, and neither takes anything from who was there before nor outlives them: what was said before stays as it is, older
 * ways in stay open, and no right is given away or destroyed. Who comes by a way of their own can end what was let in, and
 * all that came of it.
 */
export interface WayIn {
  readonly letIn?: Instant
}

/** How a session came to be, and how far back it opens words. */
export interface SessionReach extends WayIn {
  /** Words recorded before this stay closed to it: others made the link that it was opened with. */
  readonly wordsSince?: Instant
}

/** What of a session says how far it reaches. */
export const reachOfSession = ({ wordsSince, letIn }: SessionReach): SessionReach => ({
  ...(wordsSince === undefined ? {} : { wordsSince }),
  ...(letIn === undefined ? {} : { letIn }),
})

/** Whether who came in by one way may end another, or replace the code that was made there. */
export const mayEnd = ({ letIn }: WayIn, other: WayIn): boolean =>
  letIn === undefined || (other.letIn !== undefined && other.letIn >= letIn)

/** Whether ending a way in ends all that came of the same letting in: other devices, their links, codes and calendars. */
export const endsAllOf = (own: WayIn, other: WayIn): boolean =>
  own.letIn === undefined && other.letIn !== undefined

/** Whether something was said before the person was let in again: from there it is neither mended nor replaced. */
export const wasSaidBefore = ({ letIn }: WayIn, recordedAt: Instant | undefined): boolean =>
  letIn !== undefined && recordedAt !== undefined && recordedAt < letIn

/**
 * Whether something restricted entered the record before that to which a session reaches back that others let in again: it
 * stays with those who were there, as words do. Who comes in for the first time may be among those for whom it is.
 */
export const isBeforeLetIn = ({ letIn, wordsSince }: SessionReach, recordedAt = ''): boolean =>
  letIn !== undefined && wordsSince !== undefined && recordedAt < wordsSince
