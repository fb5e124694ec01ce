import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** An event as the bare log's table holds it. */
export type BareEvent = readonly [
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
]

/** The log's own tables on bare node:sqlite, without a single check: what every figure is held against. */
export class BareLog {
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
