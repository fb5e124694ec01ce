import type { LocalDate, PersonId } from '@lockstep/domain'
import { dayIn, type Stamp, stampOf } from '../../folds/stamp.ts'
import { personHistory } from '../../records/person-history.ts'
import type { View } from '../../view/view.ts'

/** When somebody last became a member; undefined for who never did. */
export function joinedOf(view: View, person: PersonId): Stamp | undefined {
  const joined = personHistory(view, person).findLast(({ type }) => type === 'MemberJoined')
  return joined && stampOf(joined)
}

/** The day on which somebody became a member, where something was there before them: nobody left them out of it. */
export function cameAfter(
  view: View,
  person: PersonId,
  began: Pick<Stamp, 'at'>,
): LocalDate | undefined {
  const joined = joinedOf(view, person)
  return joined === undefined || joined.at <= began.at ? undefined : dayIn(joined, view.zone)
}
