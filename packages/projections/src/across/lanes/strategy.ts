import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { timeUsed } from '../../subjects/decisions/time-used.ts'
import { isTheirDecision, type Scope } from '../../subjects/partnerships/scope.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'
import { labelled } from './labelled.ts'
import { enteredAt, type Placed } from './placed.ts'

/** Decisions, each from when it was made to its end; before that, from when it was proposed. */
export const strategyLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(decisions).values()]
    .filter((row) => isTheirDecision(row, scope))
    .flatMap((row) => markOf(view, row) ?? [])

/** Every decision that was made, whoever it is of. */
export const madeDecisions = (view: View): Placed[] =>
  [...view.rows(decisions).values()]
    .filter(({ made }) => made !== undefined)
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: DecisionRow): Placed | undefined {
  const { id, made, proposed, problems, ended } = row
  const stamp = made?.stamp ?? proposed?.stamp ?? problems[0]?.stamp
  if (stamp === undefined) return undefined
  return {
    id,
    kind: 'decision',
    state: stateOf(view, row),
    at: stamp.at,
    ...(made === undefined ? { undecided: true } : {}),
    ...(ended === undefined ? {} : { until: ended.stamp.at }),
    ...enteredAt(view, stamp),
    named: () => labelled(view, 'decision', id),
  }
}

function stateOf(view: View, row: DecisionRow): Mark['state'] {
  const { state } = row
  switch (state.is) {
    case 'none':
    case 'framed':
    case 'proposed':
    case 'opened':
      return 'planned'
    case 'asked':
      return 'sealed'
    case 'decided':
      return (timeUsed(row, view)?.share ?? 0) >= 1 ? 'kept' : 'current'
    case 'dropped':
      return 'dropped'
    case 'superseded':
    case 'reversed':
    case 'rejected':
      return 'past'
  }
}
