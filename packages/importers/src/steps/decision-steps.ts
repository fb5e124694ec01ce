import type { ItemId } from './item-id.ts'
import type { DecisionRecord, RecordField } from './record.ts'

/** A statement that a page makes, and the headings it stands under, the outermost first. */
export interface Statement {
  readonly title: string
  readonly wording: string
  readonly section: readonly string[]
  /** The goals that it is about. */
  readonly goals?: readonly ItemId[]
}

/** A statement on a strategy page is a decision "read from a page". */
export type StatementStep =
  | { readonly type: 'decision stated'; readonly statement: Statement }
  | {
      readonly type: 'decision reworded'
      readonly before: Statement
      readonly after: Statement
      readonly fields: readonly ('wording' | 'section')[]
      /** Only spelling or form changed. */
      readonly editorial: boolean
    }
  | {
      readonly type: 'decision dropped'
      readonly reason: string
      readonly removed: 'statement' | 'page'
    }

/** A decision another stands for now: an item, or only what the record says of it. */
export type Reference = { readonly item: ItemId } | { readonly says: string }

/** The steps that a decision record's file tells. */
export type RecordStep =
  | { readonly type: 'decision proposed'; readonly record: DecisionRecord }
  | {
      readonly type: 'decision decided'
      readonly chosen: string | null
      readonly rationale: string | null
      /** The record gives no status: its outcome says that it is decided. */
      readonly inferred: boolean
    }
  /** The record now says that another option was chosen. */
  | {
      readonly type: 'decision changed'
      readonly before: string | null
      readonly chosen: string | null
      readonly rationale: string | null
    }
  | {
      readonly type: 'decision revised'
      readonly fields: readonly RecordField[]
      readonly before: DecisionRecord
      readonly record: DecisionRecord
      readonly editorial: boolean
    }
  | {
      readonly type:
        | 'decision rejected'
        | 'decision deprecated'
        | 'decision reversed'
        | 'decision reopened'
      readonly reason: string
    }
  /** A status that says none of the others: `on hold`. */
  | { readonly type: 'decision status changed'; readonly status: string }
  | { readonly type: 'decision amended'; readonly by: Reference }
  | { readonly type: 'decision related'; readonly to: ItemId }

export type DecisionStep =
  | StatementStep
  | RecordStep
  | {
      readonly type: 'decision superseded'
      readonly by: readonly Reference[]
      readonly reason: string
    }
  | { readonly type: 'decision reinstated'; readonly reason: string }
