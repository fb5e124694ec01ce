import { isHere, type PersonId } from '@lockstep/domain'
import { people } from '../folds/people.ts'
import type { View } from '../view/view.ts'

/** Whether somebody is here at the moment looked at: nothing is asked of or about who has left, or was erased. */
export const hereIn =
  (view: View) =>
  (person: PersonId): boolean => {
    const state = view.row(people, person)?.state
    return state === undefined || isHere(state)
  }

/** Whether somebody is a member at the moment looked at. */
export const isMember = (view: View, person: string): boolean =>
  view.row(people, person)?.state.is === 'member'
