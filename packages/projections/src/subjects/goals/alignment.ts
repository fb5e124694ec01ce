import type { GoalBook } from './goal-book.ts'
import { above } from './goal-tree.ts'

/**
 * Goals at company level: they serve no other, and goals of another function serve them, itself or over others.
 */
export function companyLevel({ goals, tree }: GoalBook): ReadonlySet<string> {
  const functionOf = (id: string) => goals.get(id)?.state.terms.function
  const top = [...goals.keys()].flatMap((id) =>
    [...above(tree, id)].filter(
      (goal) => !tree.parents.get(goal)?.length && functionOf(goal) !== functionOf(id),
    ),
  )
  return new Set(top)
}
