import { endOfDay } from '@lockstep/domain'
import { type CommitmentRow, commitments as fold } from '../folds/commitments.ts'
import type { Mark } from '../queries/parts/mark.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import { isBetweenThem, type Scope } from './scope.ts'

/** Commitments, each from its making over its day to what became of it. */
export const commitmentsLane = (view: View, scope: Scope): Mark[] =>
  [...view.rows(fold).values()]
    .filter(({ made }) => isBetweenThem(made, scope))
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: CommitmentRow): Mark | undefined {
  const { id, made, outcomes } = row
  const named = namedRecord(view, 'commitment', id)
  if (made === undefined || named === undefined) return undefined
  const until = outcomes.at(-1)?.stamp.at
  const due = endOfDay(made.dueOn, view.zone)
  return {
    id,
    kind: 'commitment',
    state: stateOf(view, row, due),
    at: made.stamp.at,
    ...(until === undefined ? {} : { until }),
    due,
    recordedAt: made.stamp.recordedAt,
    label: labelOf(named),
    href: named.href,
    from: firstName(personView(view, made.from)),
    to: firstName(personView(view, made.to)),
  }
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
