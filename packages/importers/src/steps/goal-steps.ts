import type { Goal, Period, Target } from './goal.ts'
import type { ItemId } from './item-id.ts'

/** How a goal came back in the next period. */
export interface Return {
  /** Continued: in the same words, with the same targets as far as they can be seen. */
  readonly as: 'continued' | 'changed'
  readonly fields: readonly ('title' | 'target' | 'function')[]
}

export type GoalChange =
  | {
      readonly field: 'title' | 'owner' | 'function' | 'why'
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly field: 'target'
      readonly before: readonly Target[]
      readonly after: readonly Target[]
    }
  | { readonly field: 'period'; readonly before: Period | null; readonly after: Period | null }
  | { readonly field: 'parent'; readonly before: ItemId | null; readonly after: ItemId | null }

export type GoalStep =
  | {
      readonly type: 'goal proposed'
      readonly goal: Goal
      readonly parent: ItemId | null
      /** The goal of the period before that this one takes up. */
      readonly continues: (Return & { readonly goal: ItemId }) | null
    }
  | {
      readonly type: 'goal revised'
      readonly changes: readonly GoalChange[]
      /** Only spelling or form changed. */
      readonly editorial: boolean
      /** Other words took this goal's place on the page. */
      readonly replaced: boolean
    }
  | { readonly type: 'goal progressed'; readonly says: string; readonly percent: number | null }
  | {
      readonly type: 'goal achieved' | 'goal missed'
      readonly says: string
      readonly percent: number | null
    }
  /** What the page said of the outcome was put in other words, or taken back. */
  | {
      readonly type: 'goal outcome reworded'
      readonly before: string
      readonly after: string | null
      readonly editorial: boolean
    }
  /** It came back in the next period's page. */
  | ({
      readonly type: 'goal returned'
      readonly goal: ItemId
      readonly period: string | null
    } & Return)
  /** The next period's page says nothing of it: dropped without a word. */
  | {
      readonly type: 'goal not carried over'
      readonly period: string | null
      readonly page: string
      /** Whether the next page says anything for this goal's function. */
      readonly section: 'filled' | 'empty'
    }
  /** It was removed while its period still ran. */
  | {
      readonly type: 'goal abandoned'
      /** The commit's message. */
      readonly reason: string
      readonly removed: 'line' | 'page'
    }
  /** It was removed when its period had long been over, and nothing had been said of how it ended. */
  | { readonly type: 'goal lapsed'; readonly removed: 'line' | 'page' }
  /** It is on its page again after it had been removed. */
  | { readonly type: 'goal reinstated'; readonly reason: string }
