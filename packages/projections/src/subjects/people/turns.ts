import type { Instant, PersonId } from '@lockstep/domain'
import { personHistory } from '../../records/person-history.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { View } from '../../view/view.ts'

type Turn = Extract<
  ReturnType<typeof personHistory>[number],
  { type: 'MemberJoined' | 'MemberLeft' }
>

const known = onceAView(() => new Map<PersonId, readonly Turn[]>())

/** Each time that somebody came to be a member, or left, in the order in which it happened. */
export function turnsOf(view: View, person: PersonId): readonly Turn[] {
  const turns = known(view).get(person) ?? personHistory(view, person).filter(isTurn)
  known(view).set(person, turns)
  return turns
}

const isTurn = (event: ReturnType<typeof personHistory>[number]): event is Turn =>
  event.type === 'MemberJoined' || event.type === 'MemberLeft'

/** The last of them by a moment; of all, where none is told. */
export const lastTurn = (view: View, person: PersonId, at?: Instant): Turn | undefined =>
  turnsOf(view, person).findLast((turn) => at === undefined || turn.at <= at)
