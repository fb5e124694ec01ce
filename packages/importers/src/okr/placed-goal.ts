import type { Goal } from '../steps/goal.ts'

/** A goal where it stands on its page. */
export interface PlacedGoal extends Goal {
  readonly line: number
  /** The place among the page's goals of the one that it stands under; -1 for none. */
  readonly parent: number
  /** What the page says after "=>". */
  readonly outcome: string | null
  /** The line that was chosen to be it, where it does not say so itself. */
  readonly chosen?: string
}
