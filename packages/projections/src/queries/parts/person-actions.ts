import type { CommandName, PersonState } from '@lockstep/domain'
import type { PersonRow } from '../../folds/people.ts'
import type { View } from '../../view.ts'
import { mayGive } from './actions.ts'

const offered: Record<PersonState['is'], readonly CommandName[]> = {
  none: [],
  outside: ['TakeIn', 'ErasePerson'],
  member: ['ChangeRole', 'GrantDelegation', 'RecordLeaving', 'ErasePerson'],
  left: ['TakeIn', 'ErasePerson'],
}

/** Commands that the viewer may give on a person as they stand. */
export function personActions(view: View, { id, state }: PersonRow): CommandName[] {
  const names = [...offered[state.is], ...asMember(state)].filter(
    (name) => !('erased' in state && state.erased && name === 'ErasePerson'),
  )
  return mayGive(
    view,
    names.map((name) => ({ name, input: { id } })),
    state,
    undefined,
  )
}

function asMember(state: PersonState): CommandName[] {
  if (state.is !== 'member') return []
  return [
    state.absent === undefined ? 'StartAbsence' : 'EndAbsence',
    ...(state.delegations.length === 0 ? [] : ['EndDelegation' as const]),
  ]
}
