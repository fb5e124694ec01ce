import type { Period } from './period.ts'

/** A number that a goal aims at, as the page writes it. */
export interface Target {
  readonly text: string
  /** The page shows a stand-in (`$N₅`, `X%`) for a number that it keeps to itself. */
  readonly masked: boolean
  /** Without scale words: 5.9 for `$5.9m`; null for a masked number. */
  readonly amount: number | null
  /** What stands around the amount: `%`, `$ m`, `x`; empty for a plain number. */
  readonly unit: string
}

/** What a page says of a goal. */
export interface Goal {
  readonly role: 'objective' | 'key result'
  readonly wording: string
  /** Who answers for it, as the page names them: `VP Eng`, `Sales (Closing Deals)`. */
  readonly owner: string | null
  readonly function: string | null
  readonly why: string | null
  readonly targets: readonly Target[]
  readonly period: Period | null
}

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
