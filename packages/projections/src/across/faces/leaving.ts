import type { LeavingRow } from '../../folds/leavings.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names } from './words.ts'

/** Who leaves, who is asked, and how far it has come: never what they tell. */
export function leavingFace(view: View, { asked, state }: LeavingRow): Face {
  if (asked === undefined || state.is === 'none') return {}
  const told = state.sides.filter(({ answer }) => answer !== undefined)
  return {
    person: names(view, [asked.person]),
    asked: names(view, asked.sides),
    partnership:
      asked.partnership === undefined ? undefined : partnershipLine(view, asked.partnership)?.name,
    'last day to tell': asked.closes,
    told: names(
      view,
      told.map(({ person }) => person),
    ),
    state: state.is,
  }
}
