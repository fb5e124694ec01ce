import { isSealed, type Openness, type PersonId } from '@lockstep/domain'
import { type DecisionRow, decisions, type Statement } from '../folds/decisions.ts'
import { onceARow } from '../view/once-a-row.ts'
import { isHidden, type View } from '../view/view.ts'

/** Of an answer whose round has not been opened. */
export const SEALED: Openness = { opened: false, closedTo: [] }

/**
 * How far a decision's open positions are open: to everybody for whom the decision exists, but not
 * to who was asked and whose own position was not on record then, or isn't today.
 */
export function opennessOf(view: View, row: DecisionRow): Openness {
  const now = view.today.row(decisions, row.id) ?? row
  return { opened: true, closedTo: [...unheardIn(row), ...unheardIn(now)] }
}

const unheard = onceARow<DecisionRow, readonly PersonId[]>()

const unheardIn = (row: DecisionRow): readonly PersonId[] =>
  unheard(row, [], () => {
    const spoken = 'terms' in row.state ? row.state.spoken : []
    return row.rounds.flatMap(({ asked }) => asked).filter((person) => !spoken.includes(person))
  })

/** What a statement says, for who may read it; undefined for others, and where a key was destroyed. */
export const readableStance = (view: View, decision: DecisionRow, said: Statement) =>
  readableOf(view, decision, said, said.stance)

/** The version of their vision that it rests on, for the same. */
export const readableVision = (view: View, decision: DecisionRow, said: Statement) =>
  readableOf(view, decision, said, said.vision)

function readableOf<T>(
  view: View,
  decision: DecisionRow,
  { position }: Statement,
  value: T | undefined,
): T | undefined {
  if (value === undefined || !isSealed(position)) return undefined
  const told = view.tell(value, position, opennessOf(view, decision))
  return isHidden(told) ? undefined : told
}
