import type { Commit } from './git/log.ts'

/** The kinds of pages that are read. */
export type PageKind = 'okr' | 'strategy' | 'decisions'

/** What a commit did to a page: a change whose text has been looked at, and whose move has been recognised. */
export interface PageChange {
  readonly kind: PageKind
  readonly change: 'added' | 'changed' | 'removed' | 'moved'
  readonly path: string
  /** Where a moved page was. */
  readonly from?: string
  /** How much of a moved page stayed, in percent. */
  readonly similarity?: number
  /** What it says now; empty for a removed page. */
  readonly text: string
}

/** A commit with the pages that it changed. */
export interface SeenCommit extends Omit<Commit, 'changes'> {
  readonly pages: readonly PageChange[]
  /** Pages that could not be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[]
}
