import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { isBusy } from './failures.ts'

/** Some 4 MB of the write-ahead log. */
const EVENTS_BETWEEN = 500

/**
 * Moves what was written from the write-ahead log into the file, on the connection of who follows the log: a writer that
 * had to do it would let everybody wait whose commit comes next.
 */
export class Checkpoints {
  readonly #checkpoint: StatementSync
  #events = 0

  constructor(database: DatabaseSync) {
    this.#checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  }

  /** To be told of the events that were written, outside a transaction. */
  seen(events: number): void {
    this.#events += events
    if (this.#events < EVENTS_BETWEEN) return
    this.#events = 0
    try {
      this.#checkpoint.get()
    } catch (error) {
      // Whoever is at it already does the same.
      if (!isBusy(error)) throw error
    }
  }
}
