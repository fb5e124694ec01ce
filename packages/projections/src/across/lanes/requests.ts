import { endOfDay } from '@lockstep/domain'
import { dueOf, isOver, type RequestRow, requests } from '../../folds/requests.ts'
import { isBetweenThem, type Scope } from '../../subjects/partnerships/scope.ts'
import { today } from '../../telling/dates.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'
import { labelledBetween } from './labelled.ts'
import type { Placed } from './placed.ts'

/** Requests, each from its asking over the day by which something is expected to its end. */
export const requestsLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(requests).values()]
    .filter(({ made }) => isBetweenThem(made, scope))
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: RequestRow): Placed | undefined {
  const { id, made } = row
  if (made === undefined) return undefined
  const due = dueOf(row)
  const until = isOver(row) ? row.answers.at(-1)?.stamp.at : undefined
  return {
    id,
    kind: 'request',
    state: stateOf(view, row),
    at: made.stamp.at,
    ...(until === undefined ? {} : { until }),
    ...(due === undefined ? {} : { due: endOfDay(due, view.zone) }),
    recordedAt: made.stamp.recordedAt,
    named: () => labelledBetween(view, 'request', id, made),
  }
}

function stateOf(view: View, row: RequestRow): Mark['state'] {
  if (row.state.is === 'delivered') return 'kept'
  if (isOver(row)) return 'past'
  const due = dueOf(row)
  return due !== undefined && due < today(view) ? 'late' : 'current'
}
