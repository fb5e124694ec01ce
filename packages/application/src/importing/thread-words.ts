import type {
  CalendarOptions,
  CalendarPart,
  ImportErrorCode,
  ImportedCommit,
  ImportOptions,
  LineChoices,
  TablePart,
  TableReading,
} from '@lockstep/importers'

/** What is read in a thread: a history commit by commit, a table or a calendar some lines at a time. */
export type Reading =
  | {
      readonly of: 'history'
      readonly path: string
      readonly reading: Omit<ImportOptions, 'signal'>
    }
  | {
      readonly of: 'goals'
      readonly path: string
      readonly reading: {
        readonly name: string
        readonly reading: TableReading
        readonly chosen?: LineChoices | undefined
      }
    }
  | {
      readonly of: 'calendar'
      readonly path: string
      readonly reading: CalendarOptions & { readonly name: string }
    }

export interface PartOf {
  readonly history: ImportedCommit
  readonly goals: TablePart
  readonly calendar: CalendarPart
}

/** What the thread is started with. */
export interface ThreadWork {
  readonly work: Reading
  /** How far it may read ahead of what has been taken: in parts, and what they hold. */
  readonly most: number
}

export type Told =
  | { readonly is: 'part'; readonly part: PartOf[Reading['of']] }
  | { readonly is: 'ended' }
  | { readonly is: 'failed'; readonly message: string; readonly code?: ImportErrorCode }

export type ThreadRequest = 'stop' | { readonly taken: number }

/** How much of the thread's allowance a part takes. */
export const sizeOf = (part: PartOf[Reading['of']]): number =>
  1 + heldBy(part).length + part.notUnderstood.length

function heldBy(part: PartOf[Reading['of']]): readonly unknown[] {
  if ('steps' in part) return part.steps
  return 'goals' in part ? part.goals : part.sessions
}
