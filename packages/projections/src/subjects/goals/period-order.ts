import type { GoalTerms } from '@lockstep/domain'

type Period = NonNullable<GoalTerms['period']>

/** The latest period first; by its first day where both have one, else by their labels. */
export function laterFirst(a: Period, b: Period): number {
  if (a.from !== undefined && b.from !== undefined && a.from !== b.from) {
    return a.from < b.from ? 1 : -1
  }
  return a.label < b.label ? 1 : a.label > b.label ? -1 : 0
}
