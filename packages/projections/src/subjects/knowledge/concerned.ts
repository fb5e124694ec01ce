import type { PersonId } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { Stamp } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'
import { hasLeftBy } from '../people/concerned.ts'

/** Whom a partnership's records concern today: its members; nobody where none is named. */
export function membersNow(view: View, partnership: string | undefined): ReadonlySet<PersonId> {
  const state = partnership === undefined ? undefined : view.row(partnerships, partnership)?.state
  return new Set(state === undefined || state.is === 'none' ? [] : state.members)
}

/** Of those, whom something concerns that began at a moment: nobody who had left the organisation by then. */
export const concernedSince = (
  view: View,
  partnership: string | undefined,
  began: Pick<Stamp, 'at'> | undefined,
): ReadonlySet<PersonId> =>
  new Set(
    [...membersNow(view, partnership)].filter(
      (person) => began === undefined || !hasLeftBy(view, person, began.at),
    ),
  )
