import { commitments } from '../folds/commitments.ts'
import { goals } from '../folds/goals.ts'
import type { ActionRow, PostmortemRow } from '../folds/postmortems.ts'
import type { Named } from '../queries/parts/href.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'

/** What was agreed on in a post-mortem, and what became of it. */
export interface ActionThere {
  readonly action: ActionRow
  /** Waits until whose it is takes it on as a promise or a goal, or says that they don’t. */
  readonly is: (typeof actionStandings)[number]
  readonly as?: Named
}

/** Withdrawn is what waited for somebody who has left. */
export const actionStandings = ['waits', 'taken on', 'declined', 'withdrawn'] as const

export function actionsIn(view: View, { actions }: PostmortemRow): ActionThere[] {
  if (actions.length === 0) return []
  const made = new Map<string, Named | undefined>([
    ...[...view.rows(commitments).values()].map(
      ({ id, made }) => [made?.action ?? '', namedRecord(view, 'commitment', id)] as const,
    ),
    ...[...view.rows(goals).values()].map(
      ({ id, action }) => [action ?? '', namedRecord(view, 'goal', id)] as const,
    ),
  ])
  return actions.map((action) => {
    const as = made.get(action.id)
    if (as !== undefined) return { action, is: 'taken on', as }
    if (action.withdrawn !== undefined) return { action, is: 'withdrawn' }
    return { action, is: action.declined === undefined ? 'waits' : 'declined' }
  })
}
