import { ImportError } from './errors.ts'
import type { Limits } from './git/limits.ts'
import type { Imported } from './importer.ts'
import type { SeenCommit } from './pages.ts'

interface Held {
  readonly bytes: number
  readonly lines: number
}

const MB = 1024 ** 2

/** Holds a history to what it may take: it is refused before it takes more. */
export class Allowance {
  readonly #limits: Limits
  /** What each page holds, by its path now; also those that were removed, which may come back. */
  readonly #pages = new Map<string, Held>()
  #bytes = 0
  #lines = 0
  #told = 0
  #toldBytes = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws ImportError */
  readonly hold = (path: string, text: string): void => {
    this.#free(path)
    const held = { bytes: text.length, lines: linesIn(text) }
    this.#pages.set(path, held)
    this.#bytes += held.bytes
    this.#lines += held.lines
    const { keptBytes, keptLines } = this.#limits
    if (this.#bytes > keptBytes) refuse(`${inMegabytes(keptBytes)} of pages`)
    if (this.#lines > keptLines) refuse(`${keptLines.toLocaleString('en')} lines of pages`)
  }

  /** @throws ImportError */
  tell({ pages }: SeenCommit, { state, steps, notUnderstood }: Imported): void {
    for (const { path, from = path } of pages)
      for (const each of [path, from]) if (!state.followed.has(each)) this.#free(each)
    this.#told += steps.length + notUnderstood.length
    const { told, toldBytes } = this.#limits
    if (this.#told > told)
      refuse(`${told.toLocaleString('en')} steps and lines that are not understood`)
    for (const each of [...steps, ...notUnderstood]) {
      this.#toldBytes += JSON.stringify(each).length
      if (this.#toldBytes > toldBytes) refuse(`${inMegabytes(toldBytes)} to record`)
    }
  }

  #free(path: string): void {
    const held = this.#pages.get(path)
    if (held === undefined) return
    this.#pages.delete(path)
    this.#bytes -= held.bytes
    this.#lines -= held.lines
  }
}

const inMegabytes = (bytes: number): string => `${bytes / MB} MB`

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** What to do about a history that is too large. */
export const FEWER_PAGES =
  'make a copy of it with fewer pages of goals, strategy and decisions, as “git filter-repo” does, and import that.'

function refuse(what: string): never {
  throw new ImportError(
    'HistoryTooLarge',
    `This history has more than ${what}, which is more than an import takes: ${FEWER_PAGES}`,
  )
}
