import {
  daysBetween,
  type EventId,
  type Instant,
  type LocalDate,
  type Zone,
} from '@lockstep/domain'
import type { FeedbackRow, FollowUp } from '../folds/feedback.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { dayShown, type Zones } from '../telling/dates.ts'

/** The day on which its giver is to be asked, of an exchange that has neither ended nor been replaced, and what set it. */
export function runningIn({
  state,
  replacedBy,
}: FeedbackRow): { on: LocalDate; setBy: EventId } | undefined {
  const open = state.is === 'given' || state.is === 'acknowledged' || state.is === 'accepted'
  if (!open || replacedBy !== undefined) return undefined
  return { on: state.followUpOn, setBy: state.followUpSetBy }
}

/**
 * What ended the wait for an answer to a follow-up: the answer or, where it was never given, the end of the exchange before
 * it was opened again.
 */
export function waitEnded(
  { followUps, closings, declinings, reopenings, replacedBy }: FeedbackRow,
  followUp: FollowUp,
): Stamp | undefined {
  if (followUp.answered !== undefined) return followUp.answered.stamp
  const reopenedBy = (event: EventId | undefined) =>
    reopenings.find(({ stamp }) => stamp.event === event)?.stamp
  const since = reopenedBy(followUp.setBy)?.at ?? ''
  const next = reopenedBy(followUps[followUps.indexOf(followUp) + 1]?.setBy)
  const ends = [...closings, ...declinings.map(({ stamp }) => stamp), replacedBy?.stamp, next]
    .filter((stamp) => stamp !== undefined)
    .filter(({ at }) => at >= since && (next === undefined || at <= next.at))
  return ends.sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0))[0]
}

/** How an exchange was closed that is, and whole days after the day on which its giver was last to be asked. */
export function closingOf(
  { state, closings, followUps }: FeedbackRow,
  zone: Zone,
): { stamp: Stamp; lateDays: number } | undefined {
  const stamp = state.is === 'closed' ? closings.at(-1) : undefined
  const last = followUps.at(-1)
  if (stamp === undefined || last === undefined) return undefined
  return { stamp, lateDays: daysBetween(last.on, dayIn(stamp, zone)) }
}

/** Days on which something was closed; either may be left out. */
export interface ClosedWithin {
  readonly closedFrom?: LocalDate | undefined
  readonly closedTo?: LocalDate | undefined
}

/** Whether it is closed, and was within these days. */
export function isClosedWithin(
  view: Zones,
  row: FeedbackRow,
  { closedFrom, closedTo }: ClosedWithin,
): boolean {
  const closing = row.state.is === 'closed' ? row.closings.at(-1) : undefined
  if (closing === undefined) return false
  const day = dayShown(closing, view)
  return (closedFrom ?? day) <= day && day <= (closedTo ?? day)
}

export const feedbackStandings = [
  'given',
  'acknowledged',
  'accepted',
  'declined',
  'closed',
  'replaced',
] as const
type FeedbackStanding = (typeof feedbackStandings)[number]

/** How an exchange stands: replaced, where another took its place before it had ended. */
export function standingOf({ state, replacedBy }: FeedbackRow): FeedbackStanding {
  if (state.is === 'closed' || state.is === 'declined') return state.is
  if (replacedBy !== undefined) return 'replaced'
  return state.is === 'none' ? 'given' : state.is
}

/** When it ended, if it has. */
export function endOf({
  state,
  declinings,
  closings,
  replacedBy,
}: FeedbackRow): Instant | undefined {
  if (state.is === 'declined') return declinings.at(-1)?.stamp.at
  return state.is === 'closed' ? closings.at(-1)?.at : replacedBy?.stamp.at
}
