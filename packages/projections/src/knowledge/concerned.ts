import type { PersonId } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import type { View } from '../view.ts'

/** Whom a partnership's records concern today: its members; nobody where none is named. */
export function membersNow(view: View, partnership: string | undefined): ReadonlySet<PersonId> {
  const state = partnership === undefined ? undefined : view.row(partnerships, partnership)?.state
  return new Set(state === undefined || state.is === 'none' ? [] : state.members)
}
