import { z } from 'zod'
import { decisions } from '../../folds/decisions.ts'
import type { BookedGoal } from '../../records/goal-standing.ts'
import { namedRecords } from '../../records/named.ts'
import { referredRecord, referredRecords } from '../../records/referred.ts'
import { Named } from '../../telling/href.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { feedbackAbout } from '../feedback/about.ts'
import type { GoalBook } from './goal-book.ts'

const Continued = z.strictObject({ goal: Named, how: z.enum(['same', 'changed']) })

/** The records around a goal. */
export const GoalNeighbours = z.strictObject({
  parents: z.array(Named),
  children: z.array(Named),
  formerParents: z.array(
    z.strictObject({ goal: Named, linked: StampView, unlinked: StampView, reason: z.string() }),
  ),
  continues: Continued.optional(),
  continuedInto: z.array(Continued),
  /** Decisions that serve it, and feedback about it. */
  decisions: z.array(Named),
  feedback: z.array(Named),
})
type GoalNeighbours = z.output<typeof GoalNeighbours>

export function goalNeighbours(view: View, book: GoalBook, row: BookedGoal): GoalNeighbours {
  const { id, continues } = row
  const { tree, continuedInto } = book
  const earlier = continues === undefined ? undefined : referredRecord(view, 'goal', continues.goal)
  return {
    parents: referredRecords(view, 'goal', row.state.parents),
    children: namedRecords(view, 'goal', tree.children.get(id) ?? []),
    formerParents: formerParents(view, row),
    ...(continues === undefined || earlier === undefined
      ? {}
      : { continues: { goal: earlier, how: continues.how } }),
    continuedInto: (continuedInto.get(id) ?? []).flatMap((later) =>
      namedRecords(view, 'goal', [later.id]).map((goal) => ({
        goal,
        how: later.continues?.how ?? 'same',
      })),
    ),
    decisions: namedRecords(view, 'decision', decisionsServing(view, id)),
    feedback: namedRecords(view, 'feedback', feedbackAbout(view, 'goal', id)),
  }
}

const formerParents = (view: View, { links }: BookedGoal): GoalNeighbours['formerParents'] =>
  links.flatMap(({ parent, linked, unlinked }) => {
    if (unlinked === undefined) return []
    return referredRecords(view, 'goal', [parent]).map((goal) => ({
      goal,
      linked: stampView(view, linked),
      unlinked: stampView(view, unlinked.stamp),
      reason: unlinked.reason,
    }))
  })

const decisionsServing = (view: View, goal: string): string[] =>
  [...view.rows(decisions).values()]
    .filter(({ state }) => 'terms' in state && state.terms.goals.includes(goal))
    .map(({ id }) => id)
