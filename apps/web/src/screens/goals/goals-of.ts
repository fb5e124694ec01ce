import type { Answer } from '../../api/views.ts'
import type { Href } from '../../app/hrefs.ts'
import { firstName } from '../../app/people.ts'
import type { TreeGoal } from '../../charts/goals/tree-rows.ts'
import type { MarkState } from '../../charts/mark.ts'
import { amount } from '../../words/amount.ts'
import { listed } from '../../words/figures.ts'

export type GoalLine = Answer<'goals'>['goals'][number]

/** The view's goals as the tree lists them. */
export function treeGoals(goals: readonly GoalLine[], hrefOf: (href: Href) => string): TreeGoal[] {
  const refs = new Map(goals.map(({ id, ordinal }) => [id, ordinal ?? '']))
  return goals.map((goal) => ({
    id: goal.id,
    ref: goal.ordinal ?? '',
    title: goal.title,
    owner: listed(goal.owners.map(({ name }) => firstName(name))),
    state: stateOf(goal),
    now: goal.now && amount(goal.now.value, briefUnit(goal.unit)),
    target: targetOf(goal),
    progress: goal.progress,
    by: goal.horizon,
    agreed: goal.agreed && { by: goal.agreed.by.length, of: goal.agreed.of.length },
    note: noteOf(goal, refs),
    parents: goal.parents,
    orphan: goal.orphan,
    href: hrefOf(goal.href),
  }))
}

/** Beside the target a long unit need not be said twice. */
const briefUnit = (unit: string | undefined) =>
  unit === undefined || unit.length > 4 ? undefined : unit

export const targetOf = ({ target, targetText, unit }: GoalLine): string | undefined =>
  target === undefined ? targetText : amount(target, unit)

export function stateOf({ state, draft, overdueDays }: GoalLine): MarkState {
  switch (state) {
    case 'achieved':
      return 'kept'
    case 'missed':
      return 'late'
    case 'abandoned':
    case 'lapsed':
      return 'past'
    default:
      return draft ? 'planned' : (overdueDays ?? 0) > 0 ? 'late' : 'current'
  }
}

function noteOf(
  { state, parents, revisedFrom, unit, inCircle }: GoalLine,
  refs: ReadonlyMap<string, string>,
): string {
  const others = parents.slice(1).map((id) => refs.get(id) ?? '')
  return [
    state === 'missed' || state === 'abandoned' ? state : undefined,
    state === 'lapsed' ? 'dropped without a word' : undefined,
    revisedFrom === undefined
      ? undefined
      : `revised from ${typeof revisedFrom === 'number' ? amount(revisedFrom, unit) : revisedFrom}`,
    others.length > 0 ? `also under ${listed(others)}` : undefined,
    inCircle ? 'serves itself over others' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
