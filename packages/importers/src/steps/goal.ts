/** The stretch of time that a page's goals are for. Days are local dates; null where nothing tells them. */
export interface Period {
  readonly label: string
  readonly length: 'quarter' | 'half' | 'year' | 'other'
  readonly from: string | null
  readonly to: string | null
}

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
