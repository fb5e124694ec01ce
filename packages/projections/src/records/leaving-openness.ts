import { type Openness, sidesOf } from '@lockstep/domain'
import { type LeavingRow, leavings } from '../folds/leavings.ts'
import type { View } from '../view/view.ts'

/** Who was asked and has told nothing reads the others’ only once they have: at the moment looked at, and today. */
export function opennessOfLeaving(view: View, row: LeavingRow): Openness {
  const now = view.today.row(leavings, row.id) ?? row
  return {
    opened: true,
    closedTo: [...untoldIn(row), ...untoldIn(now)],
    among: sidesOf(row.state),
  }
}

const untoldIn = ({ state }: LeavingRow) =>
  state.is === 'none'
    ? []
    : state.sides.filter(({ answer }) => answer === undefined).map(({ person }) => person)
