import { type DecisionRow, decisions } from '../folds/decisions.ts'
import type { Mark } from '../queries/parts/mark.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import { isTheirDecision, type Scope } from './scope.ts'

/** Decisions, each from when it was made to its end; before that, from when it was proposed. */
export const strategyLane = (view: View, scope: Scope): Mark[] =>
  [...view.rows(decisions).values()]
    .filter((row) => isTheirDecision(row, scope))
    .flatMap((row) => markOf(view, row) ?? [])

function markOf(view: View, row: DecisionRow): Mark | undefined {
  const { id, made, proposed, problems, ended } = row
  const stamp = made?.stamp ?? proposed?.stamp ?? problems[0]?.stamp
  const named = namedRecord(view, 'decision', id)
  if (stamp === undefined || named === undefined) return undefined
  return {
    id,
    kind: 'decision',
    state: stateOf(row),
    at: stamp.at,
    ...(ended === undefined ? {} : { until: ended.stamp.at }),
    recordedAt: stamp.recordedAt,
    label: labelOf(named),
    href: named.href,
  }
}

function stateOf({ state, verdicts }: DecisionRow): Mark['state'] {
  switch (state.is) {
    case 'none':
    case 'framed':
    case 'proposed':
    case 'opened':
      return 'planned'
    case 'asked':
      return 'sealed'
    case 'decided':
      return verdicts.at(-1)?.verdict === 'worked' ? 'kept' : 'current'
    case 'dropped':
      return 'dropped'
    case 'superseded':
    case 'reversed':
    case 'rejected':
      return 'past'
  }
}
