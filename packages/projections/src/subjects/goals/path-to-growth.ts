import { type GoalId, seesAllThatIsOpen } from '@lockstep/domain'
import { areSeen } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { GoalBook } from './goal-book.ts'

/**
 * The shortest way from a goal over those that it serves to a growth goal, both ends included; undefined where none
 * leads there.
 */
export function pathToGrowth(
  { goals, tree }: GoalBook,
  from: GoalId,
): readonly GoalId[] | undefined {
  const seen = new Set<GoalId>([from])
  let ways: readonly (readonly GoalId[])[] = goals.has(from) ? [[from]] : []
  while (ways.length > 0) {
    const there = ways.find((way) => goals.get(way.at(-1) ?? '')?.state.terms.growth)
    if (there !== undefined) return there
    ways = ways.flatMap((way) =>
      (tree.parents.get(way.at(-1) ?? '') ?? [])
        .filter((parent) => !seen.has(parent))
        .map((parent) => {
          seen.add(parent)
          return [...way, parent]
        }),
    )
  }
  return undefined
}

/** Whether the viewer sees every goal that lies above some, themselves included: so that where they lead can be told. */
export function areWaysSeen(view: View, { goals }: GoalBook, from: readonly GoalId[]): boolean {
  if (seesAllThatIsOpen(view.viewer)) return true
  const ways = new Set(from)
  // What is added while it is gone through is gone through, too.
  for (const id of ways) for (const parent of goals.get(id)?.state.parents ?? []) ways.add(parent)
  return areSeen(view, 'goal', [...ways])
}
