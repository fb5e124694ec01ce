import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { ofCommit, withoutTrace } from './failures.ts'
import { patiently } from './patience.ts'

interface Surroundings {
  readonly begins: () => void
  readonly committed: () => void
  readonly undone: () => void
}

/** Write transactions on one connection, each begun, done and committed without a pause. */
export class Transactions {
  readonly #database: DatabaseSync
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  readonly #around: Surroundings

  constructor(database: DatabaseSync, around: Surroundings) {
    this.#database = database
    this.#around = around
    // A deferred begin fails at once when another process writes, whatever busy_timeout says.
    this.#begin = database.prepare('BEGIN IMMEDIATE')
    this.#commit = database.prepare('COMMIT')
  }

  /**
   * Does the work and commits it, at once unless another process is in the way. After an error nothing is left of it, unless the error is
   * OutcomeUnknown.
   *
   * @throws StoreFull, StoreUnavailable, OutcomeUnknown, and what the work throws
   */
  run<T>(work: () => T): T | Promise<T> {
    return patiently(() => {
      this.#around.begins()
      this.#begin.run()
      const result = this.#step(work, withoutTrace)
      this.#step(() => this.#commit.run(), ofCommit)
      this.#around.committed()
      return result
    })
  }

  #step<T>(step: () => T, meaning: (error: unknown) => unknown): T {
    try {
      return step()
    } catch (error) {
      // After some errors SQLite has rolled back by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#around.undone()
      throw meaning(error)
    }
  }
}
