import type { PartnershipId, PersonId } from '@lockstep/domain'
import { handovers } from '../../folds/handovers.ts'
import { partnerships } from '../../folds/partnerships.ts'
import type { View } from '../../view/view.ts'
import type { Coming } from './coming.ts'

interface Standing {
  readonly id: string
  readonly partnership?: PartnershipId | undefined
  readonly owners: readonly PersonId[]
}

/**
 * Whether a record was in force for who comes: it is of the organisation, or of the partnership. Where that begins with
 * them, so is what those hold who were there before them, what stands from a line of theirs that is over, and what of a
 * role was handed over; nothing that the newcomer holds on their own.
 */
export function standsFor(view: View, coming: Coming): (record: Standing) => boolean {
  const { person, partnership, before } = coming
  if (before === undefined)
    return (record) => (record.partnership ?? partnership.id) === partnership.id
  const handed = [...view.rows(handovers).values()].filter(({ begun }) => begun?.to === person)
  const holders = new Set([...before, ...handed.flatMap(({ begun }) => begun?.from ?? [])])
  const answered = new Set(handed.flatMap(({ answers }) => answers.map(({ of }) => of.id)))
  return ({ id, owners, partnership: of }) =>
    answered.has(id) ||
    (!owners.includes(person) &&
      (of === undefined || isOldLine(view, of, before) || owners.some((one) => holders.has(one))))
}

/** A partnership that is over, of somebody who was there before. */
function isOldLine(view: View, id: PartnershipId, before: readonly PersonId[]): boolean {
  const row = view.row(partnerships, id)
  return row?.ended !== undefined && row.membership.some(({ person }) => before.includes(person))
}
