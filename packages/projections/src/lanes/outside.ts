import { type OutsideRow, outsides } from '../folds/outsides.ts'
import type { Mark } from '../queries/parts/mark.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import type { Scope } from './scope.ts'

/** What happened outside, on the day on which it did: what belongs to no partnership in particular is there for all. */
export const outsideLane = (view: View, { partnership }: Scope): Mark[] =>
  [...view.rows(outsides).values()].flatMap((row) => {
    const of = row.recorded?.partnership
    return of === undefined || of === partnership ? (markOf(view, row) ?? []) : []
  })

function markOf(view: View, { id, recorded }: OutsideRow): Mark | undefined {
  const named = namedRecord(view, 'outside', id)
  if (recorded === undefined || named === undefined) return undefined
  const [first] = recorded.seenBy
  return {
    id,
    kind: 'outside',
    state: 'current',
    at: recorded.stamp.at,
    recordedAt: recorded.stamp.recordedAt,
    label: labelOf(named),
    href: named.href,
    ...(first === undefined ? {} : { from: firstName(personView(view, first)) }),
  }
}
