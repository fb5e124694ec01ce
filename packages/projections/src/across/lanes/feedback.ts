import { endOfDay, type Instant } from '@lockstep/domain'
import { type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { endOf, waitEnded } from '../../records/feedback-standing.ts'
import { isTheirFeedback, type Scope } from '../../subjects/partnerships/scope.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'
import { labelledBetween } from './labelled.ts'
import type { Placed } from './placed.ts'

/** Feedback, each from its giving over the day on which its giver is asked again to its end. */
export const feedbackLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(feedback).values()]
    .filter((row) => isTheirFeedback(row, scope))
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: FeedbackRow): Placed | undefined {
  const { id, given } = row
  if (given === undefined) return undefined
  const waits = waitsOf(view, row)
  const until = endOf(row)
  return {
    id,
    kind: 'feedback',
    state: stateOf(view, row, waits.due),
    at: given.stamp.at,
    ...(until === undefined ? {} : { until }),
    ...waits,
    recordedAt: given.stamp.recordedAt,
    named: () => labelledBetween(view, 'feedback', id, given),
  }
}

/** The end of the day that it waits for, or waited for last; and of those before, with the end of the wait. */
function waitsOf({ zone }: View, row: FeedbackRow): Pick<Mark, 'due' | 'waited'> {
  const last = row.followUps.at(-1)
  const waited = row.followUps.slice(0, -1).flatMap((followUp) => {
    const until = waitEnded(row, followUp)?.at
    return until === undefined ? [] : [{ due: endOfDay(followUp.on, zone), until }]
  })
  return {
    ...(last === undefined ? {} : { due: endOfDay(last.on, zone) }),
    ...(waited.length === 0 ? {} : { waited }),
  }
}

function stateOf(view: View, row: FeedbackRow, due: Instant | undefined): Mark['state'] {
  if (row.state.is === 'closed') return 'kept'
  if (endOf(row) !== undefined) return 'past'
  return due !== undefined && due < view.moment ? 'late' : 'current'
}
