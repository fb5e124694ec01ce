import { type LivingGoal, LocalDate } from '@lockstep/domain'
import type { GoalRow } from '../../folds/goals.ts'
import { goalStandingInWords, isBooked } from '../../records/goal-standing.ts'
import { lastValue } from '../../subjects/goals/progress.ts'
import { dayInFull } from '../../telling/dates.ts'
import { fieldChanges } from '../../telling/field-change.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { figure, joined, many, names, records, yes } from './words.ts'

export function goalFace(view: View, row: GoalRow): Face {
  if (!isBooked(row)) return { expectations: many(row.expectations.length) }
  const { state } = row
  const { terms, parents, agreedBy, need, problem } = state
  return {
    title: terms.title,
    state: goalStandingInWords(view, row),
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
    'changes proposed': joined(proposedIn(state.proposed)),
    expectations: many(row.expectations.length),
    'checked against reality': many(row.checks.length),
    'last value': figure(lastValue(row)?.value, terms.unit) ?? row.progress.at(-1)?.text,
  }
}

/** "target 8 to 9.5": of what is no figure or word, only that it would change. */
const proposedIn = (proposed: LivingGoal['proposed']): string[] =>
  Object.values(proposed).flatMap(({ changes }) =>
    fieldChanges(changes).map(({ field, from, to }) =>
      isPlain(to)
        ? `${named(field)} ${isPlain(from) ? `${told(from)} to ` : ''}${told(to)}`
        : field,
    ),
  )

const named = (field: string): string => (field === 'horizon' ? 'by' : field)

const told = (value: string | number): string | number => {
  const day = LocalDate.safeParse(value)
  return day.success ? dayInFull(day.data) : value
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'
