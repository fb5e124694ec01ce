import { type OutsideRow, outsides } from '../../folds/outsides.ts'
import { partnerships } from '../../folds/partnerships.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { labelled } from './labelled.ts'
import type { Placed } from './placed.ts'

/** What happened outside, on the day on which it did: for all, or for those of a partnership that they belong to. */
export const outsideLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(outsides).values()].flatMap((row) =>
    isForThem(view, row, scope) ? (markOf(view, row) ?? []) : [],
  )

/** What a team saw is for each two of it, too. */
function isForThem(view: View, { recorded }: OutsideRow, { partnership, members }: Scope): boolean {
  const of = recorded?.partnership
  if (of === undefined || of === partnership) return true
  const state = view.row(partnerships, of)?.state
  return (
    state !== undefined &&
    state.is !== 'none' &&
    members.every((member) => state.members.includes(member))
  )
}

function markOf(view: View, { id, recorded }: OutsideRow): Placed | undefined {
  if (recorded === undefined) return undefined
  const [first] = recorded.seenBy
  return {
    id,
    kind: 'outside',
    state: 'current',
    at: recorded.stamp.at,
    recordedAt: recorded.stamp.recordedAt,
    named: () => {
      const label = labelled(view, 'outside', id)
      const from = first && { from: firstNameOf(view, first) }
      return label && { ...label, ...from }
    },
  }
}
