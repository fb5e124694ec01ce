import type { PersonRow } from '../folds/people.ts'
import type { View } from '../view.ts'
import type { Face } from './face-of-record.ts'
import { names, yes } from './words.ts'

export function personFace(view: View, { state }: PersonRow): Face {
  if (state.is === 'none') return {}
  const member = state.is === 'member' ? state : undefined
  return {
    is: state.is,
    role: state.role,
    title: state.title,
    function: state.function,
    absent: yes(member?.absent !== undefined),
    'absent until': member?.absent?.until,
    'stands in': names(view, [member?.absent?.delegate]),
    'records in their name': names(view, member?.delegations.map(({ to }) => to) ?? []),
    erased: yes(state.erased),
  }
}
