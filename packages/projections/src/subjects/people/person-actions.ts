import { absenceOn, type CommandName, isAppointed, type PersonState } from '@lockstep/domain'
import type { PersonRow } from '../../folds/people.ts'
import { mayGive } from '../../telling/actions.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'

const offered: Record<PersonState['is'], readonly CommandName[]> = {
  none: [],
  outside: ['TakeIn', 'GrantAudit', 'ErasePerson'],
  member: [
    ...(['WriteWorkingStyle', 'TellBackground'] as const),
    ...(['ChangeRole', 'GrantDelegation', 'RecordLeaving', 'ErasePerson'] as const),
  ],
  left: ['TakeIn', 'GrantAudit', 'ErasePerson'],
}

/** Of whoever was erased nobody is left to be erased, taken in, or let read. */
const ofSomebody: readonly CommandName[] = ['ErasePerson', 'TakeIn', 'GrantAudit']

/** Commands that the viewer may give on a person as they stand. */
export function personActions(view: View, { id, state }: PersonRow): CommandName[] {
  const gone = 'erased' in state && state.erased
  const names = [...offered[state.is], ...asMember(state, view), ...asAuditor(state)].filter(
    (name) => !gone || !ofSomebody.includes(name),
  )
  return mayGive(
    view,
    names.map((name) => ({ name, input: { id } })),
    state,
    undefined,
  )
}

function asMember(state: PersonState, view: View): CommandName[] {
  if (state.is !== 'member') return []
  const away = absenceOn(state.absences, today(view), view.zone) !== undefined
  return [
    // One that is still ahead is put right, or withdrawn, where it stands in the record.
    ...(away ? (['EndAbsence'] as const) : []),
    'StartAbsence',
    ...(state.delegations.length === 0 ? [] : ['EndDelegation' as const]),
  ]
}

/** What was granted is taken back, also once its last day has passed. */
const asAuditor = (state: PersonState): CommandName[] =>
  'audit' in state && state.audit !== undefined ? ['EndAudit'] : []

/** Who settles people and settings: a member, the owner anyway. */
export function officeActions(view: View, { id, state }: PersonRow): CommandName[] {
  const { organisation } = view
  if (organisation.is === 'none' || state.is !== 'member' || organisation.owner === id) return []
  const appointed = isAppointed(organisation, id, state)
  const name = appointed ? 'DismissAdministrator' : 'AppointAdministrator'
  return mayGive(view, [name], organisation, undefined)
}
