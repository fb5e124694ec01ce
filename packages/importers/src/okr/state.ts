import type { Period } from '../steps/goal.ts'
import type { ItemId } from '../steps/item-id.ts'
import type { FunctionNames } from './functions.ts'
import type { OkrPage } from './page.ts'
import type { FiscalYear } from './period.ts'
import type { PlacedGoal } from './placed-goal.ts'

/** A goal as the pages told it so far. */
export interface GoalLife {
  readonly id: ItemId
  readonly goal: PlacedGoal
  readonly parent: ItemId | null
  /** Lapsed: dropped without a word. */
  readonly status: 'open' | 'achieved' | 'missed' | 'abandoned' | 'lapsed'
  /** It lives on in the next period's goal. */
  readonly returned: boolean
}

/** A page of goals as it stood last. */
export interface LivePage {
  /** What it said last, and how that was read: a page that only moves is not read again. */
  readonly text: string
  readonly page: OkrPage
  readonly period: Period | null
  /** The goals on it, in their order. */
  readonly live: readonly string[]
  /** The goals that were on it once. */
  readonly former: readonly string[]
  readonly removed: boolean
  /** The functions whose goals of the period before were looked for here. */
  readonly judged: ReadonlySet<string>
  /** The decision that its banner states. */
  readonly banner: ItemId | null
  /** Lines already named as not understood. */
  readonly noted: ReadonlySet<string>
}

/** What earlier commits said of goals: all that a commit's steps depend on. */
export interface OkrState {
  readonly pages: ReadonlyMap<string, LivePage>
  readonly lives: ReadonlyMap<string, GoalLife>
  readonly fiscalYear: FiscalYear | undefined
  readonly functions: FunctionNames
  /** What has been asked or told: nothing is twice. */
  readonly asked: ReadonlySet<string>
}

/** What was answered to what no page tells. */
export interface OkrAnswers {
  readonly fiscalYear?: FiscalYear
  /** The period of a page, by its path; null where it has none. */
  readonly periods?: ReadonlyMap<string, Period | null>
  /** The same as it was answered to an earlier import: what a page tells itself comes first. */
  readonly earlier?: ReadonlyMap<string, Period | null>
}

export const noGoals = (answers: OkrAnswers): OkrState => ({
  pages: new Map(),
  lives: new Map(),
  fiscalYear: answers.fiscalYear,
  functions: new Map(),
  asked: new Set(),
})

export const NEW_PAGE: Omit<LivePage, 'page'> = {
  text: '',
  period: null,
  live: [],
  former: [],
  removed: false,
  judged: new Set(),
  banner: null,
  noted: new Set(),
}
