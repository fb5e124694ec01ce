import { type Id, rolesOf } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { View } from '../../view/view.ts'

/** The partnerships that the viewer, or whom they record for, shares with somebody. */
export function sharedBy(view: View): Id[] {
  const { person, principals } = view.viewer
  const speakers = [person, ...principals.map((each) => each.person)]
  return [...view.rows(partnerships).values()]
    .filter(
      ({ state }) =>
        state.is === 'founded' && state.members.some((each) => speakers.includes(each)),
    )
    .map(({ id }) => id)
}

/** Whether the viewer, or whom they record for, may begin something in a partnership: others aren't told how that is done. */
export const beginsIn = (view: View, partnership: Id): boolean =>
  sharedBy(view).includes(partnership)

/** Whether the viewer, or whom they record for, shares a partnership with anybody. */
export const isPartner = (view: View): boolean => sharedBy(view).length > 0

/** Whether there is anybody else of whose coming and going they may speak. */
export const isNearSomebody = (view: View): boolean =>
  rolesOf(view.viewer).has('administrator') || isPartner(view)
