import { Allowance } from './allowance.ts'
import type { EarlierImport, EarlierReading } from './earlier-reading.ts'
import { type History, type HistoryOptions, openHistory } from './git/history.ts'
import { DEFAULT_LIMITS } from './git/limits.ts'
import { type Imported, importCommit, nothingImported } from './importer.ts'
import type { LineChoices } from './line-choices.ts'
import { look } from './look.ts'
import type { OkrAnswers } from './okr/state.ts'
import type { PageKind } from './pages.ts'

export interface ImportOptions extends HistoryOptions {
  /** The kinds of pages to read; all of them where it is left out. */
  readonly only?: readonly PageKind[]
  readonly answers?: OkrAnswers
  readonly chosen?: LineChoices | undefined
  /** What earlier imports recorded, of this history or of others. */
  readonly earlier?: EarlierImport
}

/** One commit's part of an import. */
export interface ImportedCommit extends Omit<Imported, 'state'> {
  readonly hash: string
  /** Counted from 1, of `count`: for telling progress. */
  readonly number: number
  readonly count: number
}

const ALL: readonly PageKind[] = ['okr', 'strategy', 'decisions']

/**
 * Reads a repository's directory or a bundle commit by commit, the oldest first, and tells what each means.
 * @throws ImportError where the history cannot be read; the signal's reason where it was stopped.
 */
export async function* importHistory(
  path: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportedCommit, void, undefined> {
  const history = await openHistory(path, options)
  try {
    let state = nothingImported(
      options.answers,
      options.chosen,
      await readBefore(history, options.earlier),
    )
    const allowance = new Allowance({ ...DEFAULT_LIMITS, ...options.limits })
    let number = 0
    const only = new Set(options.only ?? ALL)
    for await (const commit of history.commits()) {
      const { followed } = state
      const seen = await look(commit, { followed, only, page: history.page, hold: allowance.hold })
      const imported = importCommit(state, seen)
      allowance.tell(seen, imported)
      state = imported.state
      number += 1
      const { steps, notUnderstood } = imported
      yield { hash: commit.hash, number, count: history.count, steps, notUnderstood }
    }
  } finally {
    await history.close()
  }
}

async function readBefore(
  history: History,
  earlier: EarlierImport | undefined,
): Promise<EarlierReading | undefined> {
  const upTo = await history.lastAmong(earlier?.commits ?? new Set())
  return upTo === undefined ? undefined : { upTo, begun: earlier?.begun ?? new Set() }
}
