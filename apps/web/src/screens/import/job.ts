import type { SessionKind } from '../../ui/session-kind-input.tsx'

/** What may be recorded of a file. */
export type Importable = 'history' | 'goals' | 'calendar'

/** A file on its way into the record, as the server tells it. */
export interface Job {
  id: string
  name: string
  bytes: number
  /** When the file was last changed. */
  modified?: number
  arrived: number
  of?: Importable | 'export' | 'other'
  is: 'arriving' | 'arrived' | 'reading' | 'read' | 'recording' | 'stopped' | 'done' | 'failed'
  table?: Table
  progress?: { done: number; of: number; recorded: number }
  look?: Look
  /** A whole organisation, which can take the place of this empty one. */
  export?: { organisation: string; entries: number }
  /** It was made again: who brought it goes over to it. */
  restored?: boolean
  problem?: string
  came?: {
    import: string
    recorded: number
    known: number
    lines: number
    settled: number
    milliseconds: number
  }
}

export interface Table {
  headers: string[]
  sample: string[][]
  reading: Reading
  remembered: boolean
}

/** What each column tells, and how a table shows which goal serves which. */
export interface Reading {
  columns: (string | null)[]
  hierarchy: string
}

/** What an import would record. */
export interface Look {
  parts: number
  events: number
  known: number
  tally: { type: string; month: string; count: number }[]
  days?: [string, string]
  names: {
    name: string
    count: number
    lines: number[]
    person?: string
    because?: string
    fitsSeveral?: true
  }[]
  series: Series[]
  lines: Line[]
  linesInAll: number
  leftOut: number
}

/** Whose the sessions of one entry of a calendar were, a partnership's or left out, and what they were for. */
export interface Whose {
  series: string
  partnership: string
  kind: SessionKind
}

/** All the times that one entry of a calendar took place, with what is proposed for them. */
export interface Series extends Whose {
  title: string
  times: number
  from: string
  to: string
  people: string[]
}

/** A line that was not understood. */
export interface Line {
  file: string
  line: number
  commit?: string
  text: string
  why: string
  instead?: string
  asks?: 'period' | 'year'
  choosing?: Choosing
}

/** What else may be done with a line, by what it is known again by. */
export interface Choosing {
  id: string
  choices: { is: string; label: string }[]
  chosen?: string
}

/** What is done with a line; an empty word does what is done while nothing is chosen. */
export interface Settled {
  line: string
  instead: string
}

/** The days of a page of goals, where it names none; and how fiscal years are counted. */
export interface Answers {
  periods: { page: string; days: { from: string; to: string } | null }[]
  year?: { startsInMonth: number; namedAfter: 'start' | 'end' }
}

export type Choice = { name: string; is: string }

/** What taking an import back comes to. */
export interface Undoing {
  is: 'looked' | 'undoing' | 'undone' | 'stopped'
  entries: number
  records: number
  kept: { noun: string; id: string; title: string }[]
  people: { id: string; name: string }[]
  done: number
  problem?: string
}

export const isAtWork = ({ is }: Pick<Job, 'is'>): boolean => is === 'reading' || is === 'recording'
