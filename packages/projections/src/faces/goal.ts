import type { GoalRow } from '../folds/goals.ts'
import { lastValue } from '../goal-tree/progress.ts'
import type { View } from '../view.ts'
import type { Face } from './face-of-record.ts'
import { figure, many, names, records, yes } from './words.ts'

export function goalFace(view: View, row: GoalRow): Face {
  const { state } = row
  if (state.is === 'none') return { expectations: many(row.expectations.length) }
  const { terms, parents, agreedBy, need, problem } = state
  return {
    title: terms.title,
    state: state.is,
    draft: yes(terms.draft),
    owners: names(view, terms.owners),
    function: terms.function,
    metric: terms.metric,
    direction: terms.direction,
    baseline: figure(terms.baseline, terms.unit),
    target: figure(terms.target, terms.unit) ?? terms.targetText,
    by: terms.horizon,
    from: terms.startsOn,
    period: terms.period?.label,
    'taken as': terms.takenAs,
    definition: terms.definition,
    growth: yes(terms.growth),
    serves: records(view, 'goal', parents),
    'agreed by': names(view, agreedBy),
    need: need && ('none' in need ? need.none : `${need.segment}: ${need.statement}`),
    problem: problem?.statement,
    'changes proposed': many(Object.keys(state.proposed).length),
    expectations: many(row.expectations.length),
    'last value': figure(lastValue(row)?.value, terms.unit) ?? row.progress.at(-1)?.text,
  }
}
