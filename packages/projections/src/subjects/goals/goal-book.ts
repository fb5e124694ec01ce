import {
  type GoalId,
  type GoalTerms,
  type LocalDate,
  localDate,
  type PersonId,
} from '@lockstep/domain'
import { goals } from '../../folds/goals.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { type BookedGoal, isBooked } from '../../records/goal-standing.ts'
import type { View } from '../../view/view.ts'
import { type GoalTree, goalTree } from './goal-tree.ts'

/** All goals that exist for the viewer, and how they hang together. */
export interface GoalBook {
  readonly today: LocalDate
  readonly goals: ReadonlyMap<GoalId, BookedGoal>
  readonly tree: GoalTree
  /** The goals of later periods that carry one on. */
  readonly continuedInto: ReadonlyMap<GoalId, readonly BookedGoal[]>
  /** Who is asked to agree to a goal: its partnership's members, or all. */
  readonly askedToAgree: (terms: GoalTerms) => readonly PersonId[]
}

export function goalBook(view: View): GoalBook {
  const rows = [...view.rows(goals).values()].filter(isBooked)
  const later = rows.filter(({ continues }) => continues !== undefined)
  const members = [...view.rows(people).values()]
    .filter(({ state }) => state.is === 'member')
    .map(({ id }) => id)
  return {
    today: localDate(view.moment, view.zone),
    goals: new Map(rows.map((row) => [row.id, row])),
    tree: goalTree(rows.map(({ id, state }) => ({ id, parents: state.parents }))),
    continuedInto: Map.groupBy(later, ({ continues }) => continues?.goal ?? ''),
    askedToAgree: ({ partnership, owners }) => {
      const asked = partnership === undefined ? members : membersOf(view, partnership)
      return [...new Set([...asked, ...owners])]
    },
  }
}

function membersOf(view: View, partnership: string): readonly PersonId[] {
  const state = view.row(partnerships, partnership)?.state
  return state === undefined || state.is === 'none' ? [] : state.members
}
