import type { ImportErrorCode, ImportedCommit, ImportOptions } from '@lockstep/importers'

/** What the thread is started with. */
export interface ThreadWork {
  readonly path: string
  readonly reading: Omit<ImportOptions, 'signal'>
  /** How far it may read ahead of what has been taken: in commits, and steps of theirs. */
  readonly most: number
}

export type Told =
  | { readonly is: 'commit'; readonly commit: ImportedCommit }
  | { readonly is: 'ended' }
  | { readonly is: 'failed'; readonly message: string; readonly code?: ImportErrorCode }

export type ThreadRequest = 'stop' | { readonly taken: number }

/** How much of the thread's allowance a commit takes. */
export const sizeOf = ({ steps, notUnderstood }: ImportedCommit): number =>
  1 + steps.length + notUnderstood.length
