import { mayReadTrust, trustIsOpen } from '@lockstep/domain'
import { partnerships } from '../folds/partnerships.ts'
import type { View } from '../view.ts'
import type { Direction } from './evidence.ts'

/** Whether the viewer may read a trust figure: one of the two, or a member where both opened it. */
export function mayReadReliability(view: View, { from, to }: Direction): boolean {
  const open = [...view.rows(partnerships).values()].some(
    ({ state }) =>
      state.is === 'founded' &&
      state.members.includes(from) &&
      state.members.includes(to) &&
      trustIsOpen(state),
  )
  return mayReadTrust(view.viewer, from, to, open)
}
