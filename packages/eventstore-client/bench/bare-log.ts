import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { EVENT_COLUMNS, type EventRow, recorded } from '../src/event-row.ts'
import type { BareEvent, BarePages, BareStore } from './bare-store.ts'

/** The log's own tables on bare node:sqlite, without a single check: what every figure is held against. */
export class BareLog implements BareStore {
  readonly #database: DatabaseSync
  readonly #begin: StatementSync
  readonly #insert: StatementSync
  readonly #commit: StatementSync

  constructor(file: string) {
    this.#database = new DatabaseSync(file)
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE events (
        position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL,
        UNIQUE (stream, revision)
      ) STRICT;
    `)
    this.#begin = this.#database.prepare('BEGIN IMMEDIATE')
    this.#insert = this.#database.prepare(
      'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#commit = this.#database.prepare('COMMIT')
  }

  /** Makes events durable together. */
  commit(events: readonly BareEvent[]): void {
    this.#begin.run()
    for (const event of events) this.#insert.run(...event)
    this.#commit.run()
  }

  close(): void {
    this.#database.close()
  }
}

const PAGE = 1_000

export const pagesOfSqlite = (file: string): BarePages =>
  async function* pages() {
    const database = new DatabaseSync(file, { readOnly: true })
    const query = database.prepare(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
    )
    query.setReturnArrays(true)
    let after = 0
    for (let full = true; full; ) {
      const page = (query.all(after) as unknown as EventRow[]).map(recorded)
      full = page.length === PAGE
      after = Number(page.at(-1)?.position)
      yield page
    }
    database.close()
  }
