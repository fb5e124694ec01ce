import { rolesOf } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import type { View } from '../view.ts'

/** Whether the viewer, or whom they record for, shares a partnership with anybody. */
export function isPartner(view: View): boolean {
  const { person, principals } = view.viewer
  const speakers = [person, ...principals.map((each) => each.person)]
  return [...view.rows(partnerships).values()].some(
    ({ state }) => state.is === 'founded' && state.members.some((each) => speakers.includes(each)),
  )
}

/** Whether there is anybody else of whose coming and going they may speak. */
export const isNearSomebody = (view: View): boolean =>
  rolesOf(view.viewer).has('administrator') || isPartner(view)
