import { type EventId, type PersonId, seesAllThatIsOpen, takesOnFor } from '@lockstep/domain'
import { type CommitmentRow, commitments } from '../../folds/commitments.ts'
import { type GoalRow, goals } from '../../folds/goals.ts'
import type { ActionRow, PostmortemRow } from '../../folds/postmortems.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import type { Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'

/** What was agreed on in a post-mortem, and what became of it. */
export interface ActionThere {
  readonly action: ActionRow
  /** Waits until whose it is takes it on as a promise or a goal, or says that they don’t. */
  readonly is: (typeof actionStandings)[number]
  /** What it was taken on as, where that is open to the viewer. */
  readonly as?: Named
}

/** Withdrawn is what waited for somebody who has left, or was to be promised to one. */
export const actionStandings = ['waits', 'taken on', 'declined', 'withdrawn'] as const

export function actionsIn(view: View, { actions }: PostmortemRow): ActionThere[] {
  if (actions.length === 0) return []
  const takings = takingsIn(view)
  return actions.map((action) => {
    const as = takings.get(keyOf(action.id, action.who))
    if (as !== undefined) return { action, is: 'taken on', as }
    if (isTakenOnElsewhere(view, action)) return { action, is: 'taken on' }
    if (action.withdrawn !== undefined) return { action, is: 'withdrawn' }
    return { action, is: action.declined === undefined ? 'waits' : 'declined' }
  })
}

const keyOf = (action: EventId, by: PersonId) => `${action} ${by}`

/** What was first made of actions, by whose doing it was: what somebody else made of one takes nothing on. */
function takingsIn(view: View): ReadonlyMap<string, Named> {
  const rows: readonly (CommitmentRow | GoalRow)[] = [
    ...view.rows(commitments).values(),
    ...view.rows(goals).values(),
  ]
  return new Map(
    rows.toReversed().flatMap(({ id, state }) => {
      if (state.is === 'none' || state.takesOn === undefined) return []
      const { action, by } = state.takesOn
      const named = namedRecord(view, 'from' in state ? 'commitment' : 'goal', id)
      return named === undefined ? [] : [[keyOf(action, by), named] as const]
    }),
  )
}

/** An auditor, or who facilitates from outside, is told that something came of it, though they may not see what. */
function isTakenOnElsewhere(view: View, { id, who }: ActionRow): boolean {
  if (seesAllThatIsOpen(view.viewer)) return false
  const takes = ({ state }: CommitmentRow | GoalRow) =>
    takesOnFor(who, state) && state.is !== 'none' && state.takesOn?.action === id
  return view.anywhere(commitments, takes) || view.anywhere(goals, takes)
}

/** Who has left, so that it cannot become what was agreed: whose it is, or else whom it was to be promised to. */
export const goneOf = (view: View, { who, to }: ActionRow): PersonId | undefined =>
  [who, ...(to === undefined ? [] : [to])].find((person) => !hereIn(view)(person))
