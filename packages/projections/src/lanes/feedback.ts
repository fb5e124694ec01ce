import { endOfDay, type Instant } from '@lockstep/domain'
import { type FeedbackRow, feedback } from '../folds/feedback.ts'
import { runningIn } from '../loops/running.ts'
import type { Mark } from '../queries/parts/mark.ts'
import type { View } from '../view.ts'
import { labelledBetween } from './labelled.ts'
import type { Placed } from './placed.ts'
import { isTheirFeedback, type Scope } from './scope.ts'

/** Feedback, each from its giving over the day on which its giver is asked again to its end. */
export const feedbackLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(feedback).values()]
    .filter((row) => isTheirFeedback(row, scope))
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: FeedbackRow): Placed | undefined {
  const { id, given } = row
  if (given === undefined) return undefined
  const due = dueOf(view, row)
  const until = endOf(row)
  return {
    id,
    kind: 'feedback',
    state: stateOf(view, row, due),
    at: given.stamp.at,
    ...(until === undefined ? {} : { until }),
    ...(due === undefined ? {} : { due }),
    recordedAt: given.stamp.recordedAt,
    named: () => labelledBetween(view, 'feedback', id, given),
  }
}

/** When it ended, if it has. */
export function endOf({ state, declined, closings, replacedBy }: FeedbackRow): Instant | undefined {
  if (state.is === 'declined') return declined?.stamp.at
  return state.is === 'closed' ? closings.at(-1)?.at : replacedBy?.stamp.at
}

/** The end of the day that it waits for; once it has ended, of the first that passed without an answer, or of the last. */
function dueOf({ zone, moment }: View, row: FeedbackRow) {
  const running = runningIn(row)
  if (running !== undefined) return endOfDay(running.on, zone)
  const days = row.followUps.map(({ on, answered }) => ({ due: endOfDay(on, zone), answered }))
  const end = endOf(row)
  const missed = days.find(({ due, answered }) => (answered?.stamp.at ?? end ?? moment) > due)
  return (missed ?? days.at(-1))?.due
}

function stateOf(view: View, row: FeedbackRow, due: Instant | undefined): Mark['state'] {
  if (row.state.is === 'closed') return 'kept'
  if (endOf(row) !== undefined) return 'past'
  return due !== undefined && due < view.moment ? 'late' : 'current'
}
