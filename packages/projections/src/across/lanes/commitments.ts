import { earlier, endOfDay, type Instant } from '@lockstep/domain'
import {
  type CommitmentOutcome,
  type CommitmentRow,
  commitments as fold,
} from '../../folds/commitments.ts'
import { isBetweenThem, type Scope } from '../../subjects/partnerships/scope.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'
import { labelledBetween } from './labelled.ts'
import type { Placed } from './placed.ts'

/** Commitments, each from its making over its day to what became of it. */
export const commitmentsLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(fold).values()]
    .filter(({ made }) => isBetweenThem(made, scope))
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: CommitmentRow): Placed | undefined {
  const { id, made, outcomes } = row
  if (made === undefined) return undefined
  const until = untilOf(view, outcomes.at(-1))
  const due = endOfDay(made.dueOn, view.zone)
  return {
    id,
    kind: 'commitment',
    state: stateOf(view, row, due),
    at: made.stamp.at,
    ...(until === undefined ? {} : { until }),
    due,
    recordedAt: made.stamp.recordedAt,
    named: () => labelledBetween(view, 'commitment', id, made),
  }
}

/** It ends on the day on which it was kept, though it may be said on a later one. */
function untilOf({ zone }: View, last: CommitmentOutcome | undefined): Instant | undefined {
  if (last?.on === undefined) return last?.stamp.at
  return earlier(last.stamp.at, endOfDay(last.on, zone))
}

function stateOf(view: View, { state }: CommitmentRow, due: string): Mark['state'] {
  switch (state.is) {
    case 'kept':
    case 'missed':
      return state.is
    case 'released':
      return 'past'
    default:
      return due < view.moment ? 'late' : 'current'
  }
}
