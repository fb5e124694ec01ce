import type { DatabaseSync, StatementSync } from 'node:sqlite'

/**
 * The log as it stands at the first of some reads that follow each other without a pause, for all of them: to take SQLite's
 * locks for each would cost several times what the reading does. It ends before this thread can hear of anything that was
 * written meanwhile.
 */
export class Snapshot {
  readonly #database: DatabaseSync
  readonly #begin: StatementSync
  readonly #end: StatementSync
  #isOpen = false

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#begin = database.prepare('BEGIN')
    this.#end = database.prepare('COMMIT')
  }

  read<T>(query: () => T): T {
    if (!this.#isOpen) {
      this.#begin.run()
      this.#isOpen = true
      process.nextTick(() => this.end())
    }
    return query()
  }

  /** To be called before this connection writes, so that what is read afterwards holds what was written. */
  end(): void {
    // After some errors SQLite has ended it by itself.
    if (this.#isOpen && this.#database.isTransaction) this.#end.run()
    this.#isOpen = false
  }
}
