import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { NounName } from '@lockstep/domain'
import { arrays } from './database.ts'

/** The full-text index looks for three letters and more. */
export const FEWEST_LETTERS = 3

interface Waiting {
  readonly noun: NounName
  readonly key: string
  readonly text: string
}

/**
 * The plain text of records in SQLite's full-text index: what anybody may read for whom the record exists. Words and
 * answers are never in it; they are opened and looked through for each viewer alone.
 */
export class Texts {
  readonly #body: StatementSync
  readonly #forget: StatementSync
  readonly #put: StatementSync
  readonly #holding: StatementSync
  readonly #all: StatementSync
  readonly #number: StatementSync
  readonly #waiting = new Map<string, Waiting>()

  constructor(database: DatabaseSync) {
    this.#body = arrays(database, 'SELECT body FROM texts WHERE rowid = ?')
    this.#forget = database.prepare(
      'DELETE FROM texts WHERE rowid IN (SELECT value FROM json_each(?))',
    )
    this.#put = database.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)')
    this.#holding = arrays(
      database,
      'SELECT noun, key FROM texts JOIN indexed ON indexed.number = texts.rowid WHERE texts MATCH ?',
    )
    this.#all = arrays(
      database,
      'SELECT noun, key, body FROM texts JOIN indexed ON indexed.number = texts.rowid ORDER BY noun, key',
    )
    this.#number = arrays(
      database,
      'INSERT INTO indexed (noun, key) VALUES (?, ?) ON CONFLICT DO UPDATE SET key = key RETURNING number',
    )
  }

  /**
   * Does some work and then writes all the texts that it has put, after everything else: between other statements, the index
   * would write out each of them by itself, at three times the cost.
   */
  afterwards<T>(work: () => T): T {
    try {
      const result = work()
      this.#write()
      return result
    } finally {
      this.#waiting.clear()
    }
  }

  /** @param text as it is compared, see `plain`; empty where there is nothing to be found */
  put(noun: NounName, key: string, text: string): void {
    this.#waiting.set(`${noun}-${key}`, { noun, key, text })
  }

  #write(): void {
    const changed = [...this.#waiting.values()]
      .map(({ noun, key, text }) => ({ number: this.#numberOf(noun, key), text }))
      .map((one) => ({ ...one, before: this.#bodyOf(one.number) }))
      .filter(({ text, before }) => text !== before)
    const old = changed.filter(({ before }) => before !== '').map(({ number }) => number)
    if (old.length > 0) this.#forget.run(JSON.stringify(old))
    for (const { number, text } of changed) if (text !== '') this.#put.run(number, text)
  }

  #numberOf(noun: NounName, key: string): number {
    const [number] = this.#number.get(noun, key) as unknown as [number]
    return number
  }

  #bodyOf(number: number): string {
    const [body = ''] = (this.#body.get(number) ?? []) as unknown as [string?]
    return body
  }

  /** The records in whose text each of the words stands, as `noun-key`. Words have `FEWEST_LETTERS` or more. */
  holding(words: readonly string[]): ReadonlySet<string> {
    const asked = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
    const found = this.#holding.all(asked) as unknown as [string, string][]
    return new Set(found.map(([noun, key]) => `${noun}-${key}`))
  }

  /** Everything that it holds, by noun and key. */
  all(): [noun: string, key: string, body: string][] {
    return this.#all.all() as unknown as [string, string, string][]
  }
}
