import type { Answer } from '../../api/views.ts'
import type { TreeGoal } from '../../charts/goals/tree-rows.ts'
import type { MarkState } from '../../charts/mark.ts'
import type { Href } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { brief, counted } from '../../words/amount.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { listed } from '../../words/figures.ts'

export type GoalLine = Answer<'goals'>['goals'][number]

/** The view's goals as the tree lists them. */
export function treeGoals(goals: readonly GoalLine[], hrefOf: (href: Href) => string): TreeGoal[] {
  const living = livingAmong(goals)
  return goals.map((goal) => ({
    id: goal.id,
    ref: goal.ordinal ?? '',
    title: goal.title,
    owner: listed(goal.owners.map(firstName)),
    state: stateOf(goal),
    now: goal.now && {
      told: brief(goal.now.value, goal.unit),
      href: hrefOf(goal.now.href),
    },
    target: targetOf(goal, hrefOf),
    progress: goal.progress,
    by: goal.horizon,
    agreed: goal.agreed && { by: goal.agreed.by.length, of: goal.agreed.of.length },
    note: noteOf(goal),
    parents: goal.parents,
    orphan: goal.orphan,
    over: !living.has(goal.id),
    href: hrefOf(goal.href),
  }))
}

/** Those that are open, and those that have one of these under them. */
function livingAmong(goals: readonly GoalLine[]): ReadonlySet<string> {
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  const living = new Set<string>()
  const waiting = goals.filter(({ state }) => marks[state] === 'goes on')
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (living.has(next.id)) continue
    living.add(next.id)
    waiting.push(...next.parents.flatMap((id) => byId.get(id) ?? []))
  }
  return living
}

/** A target of words is left to the goal's own page, where there is room. */
const targetOf = ({ target, targetFrom, unit }: GoalLine, hrefOf: (href: Href) => string) =>
  target === undefined
    ? undefined
    : { told: brief(target, unit), href: targetFrom && hrefOf(targetFrom) }

type GoalStates = GoalLine['state']

/** How each state is said where it is more than its own name. */
const endings: Readonly<Partial<Record<GoalStates, string>>> = {
  lapsed: 'Dropped without a word',
  ended: 'Ended without a verdict',
}

/** How a goal stands, in words: `Agreed`, `Dropped without a word`. */
export const stateWords = (state: GoalStates): string => endings[state] ?? asSentence(state)

/** How a goal that is over is marked; one that goes on by its time. */
const marks: Readonly<Record<GoalStates, MarkState | 'goes on'>> = {
  proposed: 'goes on',
  agreed: 'goes on',
  achieved: 'kept',
  missed: 'late',
  abandoned: 'past',
  lapsed: 'past',
  ended: 'past',
  'carried on': 'past',
}

/** In the order in which they are offered to choose from. */
export const goalStates = Object.keys(marks) as readonly GoalStates[]

export function stateOf({ state, draft, overdueDays }: GoalLine): MarkState {
  const mark = marks[state]
  if (mark !== 'goes on') return mark
  return draft ? 'planned' : (overdueDays ?? 0) > 0 ? 'late' : 'current'
}

function noteOf({ state, revisedFrom, unit, inCircle, takenApart }: GoalLine): string {
  return [
    marks[state] === 'goes on' || marks[state] === 'kept'
      ? undefined
      : stateWords(state).toLowerCase(),
    revisedFrom === undefined
      ? undefined
      : `revised from ${typeof revisedFrom === 'number' ? counted(revisedFrom, unit) : revisedFrom}`,
    inCircle ? 'serves itself over others' : undefined,
    takenApart && `${takenApart.least.takenAs} or ${takenApart.most.takenAs}?`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
