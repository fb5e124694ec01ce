import type {
  ImportErrorCode,
  ImportedCommit,
  ImportOptions,
  TablePart,
  TableReading,
} from '@lockstep/importers'

/** What is read in a thread: a history commit by commit, or a table of goals some rows at a time. */
export type Reading =
  | {
      readonly of: 'history'
      readonly path: string
      readonly reading: Omit<ImportOptions, 'signal'>
    }
  | {
      readonly of: 'goals'
      readonly path: string
      readonly reading: { readonly name: string; readonly reading: TableReading }
    }

export interface PartOf {
  readonly history: ImportedCommit
  readonly goals: TablePart
}

/** What the thread is started with. */
export interface ThreadWork {
  readonly work: Reading
  /** How far it may read ahead of what has been taken: in parts, and what they hold. */
  readonly most: number
}

export type Told =
  | { readonly is: 'part'; readonly part: ImportedCommit | TablePart }
  | { readonly is: 'ended' }
  | { readonly is: 'failed'; readonly message: string; readonly code?: ImportErrorCode }

export type ThreadRequest = 'stop' | { readonly taken: number }

/** How much of the thread's allowance a part takes. */
export const sizeOf = (part: ImportedCommit | TablePart): number =>
  1 + ('steps' in part ? part.steps : part.goals).length + part.notUnderstood.length
