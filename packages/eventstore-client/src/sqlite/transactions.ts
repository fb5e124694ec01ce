import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { ofCommit, withoutTrace } from './failures.ts'
import { patiently } from './patience.ts'

/** Write transactions on one connection, each begun, done and committed without a pause. */
export class Transactions {
  readonly #database: DatabaseSync
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  readonly #onRollback: () => void

  constructor(database: DatabaseSync, onRollback: () => void) {
    this.#database = database
    this.#onRollback = onRollback
    // A deferred begin fails at once when another process writes, whatever busy_timeout says.
    this.#begin = database.prepare('BEGIN IMMEDIATE')
    this.#commit = database.prepare('COMMIT')
  }

  /**
   * Does the work and commits it. After an error nothing is left of it, unless the error is
   * OutcomeUnknown.
   *
   * @throws StoreFull, StoreUnavailable, OutcomeUnknown, and what the work throws
   */
  run<T>(work: () => T): Promise<T> {
    return patiently(() => {
      this.#begin.run()
      const result = this.#step(work, withoutTrace)
      this.#step(() => this.#commit.run(), ofCommit)
      return result
    })
  }

  #step<T>(step: () => T, meaning: (error: unknown) => unknown): T {
    try {
      return step()
    } catch (error) {
      // After some errors SQLite has rolled back by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#onRollback()
      throw meaning(error)
    }
  }
}
