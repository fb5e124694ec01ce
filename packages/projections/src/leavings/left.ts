import type { PersonId } from '@lockstep/domain'
import { personHistory } from '../lanes/people.ts'
import type { View } from '../view.ts'

/** The last time that they left, while they have not come back. */
export const leftIn = (view: View, person: PersonId) => {
  const last = personHistory(view, person).findLast(
    ({ type }) => type === 'MemberLeft' || type === 'MemberJoined',
  )
  return last?.type === 'MemberLeft' ? last : undefined
}
