/** What a decision record's file says. Texts are plain; lists keep their order; null is what it doesn't say. */
export interface DecisionRecord {
  /** The number in the file's name or title: `0003`. */
  readonly number: string | null
  readonly title: string
  readonly status: Status | null
  /** The record's own date, a local date. */
  readonly date: string | null
  readonly deciders: readonly string[]
  readonly consulted: readonly string[]
  readonly informed: readonly string[]
  readonly problem: string | null
  readonly drivers: readonly string[]
  readonly options: readonly string[]
  /** The outcome in whole. */
  readonly outcome: string | null
  /** The chosen option as the outcome names it. */
  readonly chosen: string | null
  readonly rationale: string | null
  readonly consequences: readonly string[]
  /** All further sections. */
  readonly details: string | null
  readonly links: readonly RecordLink[]
}

export interface Status {
  readonly is:
    | 'proposed'
    | 'accepted'
    | 'rejected'
    | 'deprecated'
    | 'superseded'
    | 'reversed'
    | 'other'
  readonly says: string
}

export type Relation = 'supersedes' | 'superseded by' | 'amends' | 'amended by' | 'related'

export interface RecordLink {
  readonly relation: Relation
  /** Where it leads, where it is a link: a path as the page writes it. */
  readonly href: string | null
  /** What names the other record: `ADR-0005`, `5. Use queues`. */
  readonly says: string
}

/** What can be revised in a record. Its status and its choice have steps of their own. */
export const RECORD_FIELDS = [
  'title',
  'date',
  'deciders',
  'consulted',
  'informed',
  'problem',
  'drivers',
  'options',
  'chosen',
  'rationale',
  'consequences',
  'details',
] as const
export type RecordField = (typeof RECORD_FIELDS)[number]
