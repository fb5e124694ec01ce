import { mayReadTrust, trustIsOpen } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { View } from '../../view/view.ts'
import type { Direction } from './evidence.ts'

/** Whether the viewer may read a trust figure: one of the two, or a member where both had opened it, and have today. */
export const mayReadReliability = (view: View, between: Direction): boolean =>
  mayReadTrust(
    view.viewer,
    between.from,
    between.to,
    isOpenInCharter(view, between) && isOpenInCharter(view.today, between),
  )

/** All members of a partnership of the two opened it in the charter. */
export const isOpenInCharter = (view: View, { from, to }: Direction): boolean =>
  [...view.rows(partnerships).values()].some(
    ({ state }) =>
      state.is === 'founded' &&
      state.members.includes(from) &&
      state.members.includes(to) &&
      trustIsOpen(state),
  )
