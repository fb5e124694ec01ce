import type { DatabaseSync } from 'node:sqlite'
import { Checkpoints } from './checkpoint.ts'
import { openDatabase } from './database.ts'
import { dumpOf } from './dump.ts'
import { Entries } from './entries.ts'
import { Ordinals } from './ordinals.ts'
import { Rows } from './rows.ts'
import { Timers } from './timers.ts'
import { Versions } from './versions.ts'

/**
 * What was made from an organisation's log: rows, entries, ordinals, pending timers and the checkpoint
 * up to which they go, in one SQLite file. One process writes it; any number of others may read.
 */
export class ReadStore {
  readonly rows: Rows
  readonly entries: Entries
  readonly ordinals: Ordinals
  readonly timers: Timers
  readonly checkpoint: Checkpoints
  readonly versions: Versions
  readonly #database: DatabaseSync
  #readings = 0
  #reading: number | undefined

  /** @param file made where there is none, unless `readOnly` */
  constructor(file: string, { readOnly = false }: { readonly readOnly?: boolean } = {}) {
    const database = openDatabase(file, readOnly)
    this.#database = database
    this.rows = new Rows(database)
    this.entries = new Entries(database)
    this.ordinals = new Ordinals(database)
    this.timers = new Timers(database)
    this.checkpoint = new Checkpoints(database)
    this.versions = new Versions(database)
  }

  /**
   * Writes everything or nothing.
   * @param work gets the number of the transaction
   */
  transaction<T>(work: (change: number) => T): T {
    return this.#within('BEGIN IMMEDIATE', () => work(this.checkpoint.count()))
  }

  /** Reads everything from one state, whatever another process writes meanwhile. */
  reading<T>(work: () => T): T {
    if (this.#database.isTransaction) return work()
    this.#readings += 1
    this.#reading = this.#readings
    try {
      return this.#within('BEGIN', work)
    } finally {
      this.#reading = undefined
    }
  }

  /** The number of the reading under way, within which nothing changes; undefined outside of any. */
  get underWay(): number | undefined {
    return this.#reading
  }

  /** Forgets everything; to be called within a transaction. */
  clear(): void {
    this.#database.exec(`
      DELETE FROM entries; DELETE FROM rows; DELETE FROM folds; DELETE FROM ordinals; DELETE FROM timers;
      UPDATE checkpoint SET log = '', event = '', stream = '', revision = -1, position = '',
        cleared = changes;
    `)
  }

  /**
   * Leaves nothing of what was overwritten in the write-ahead log.
   * @returns false where somebody who reads an older state is in the way
   */
  scrub(): boolean {
    return this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
  }

  /** For comparing stores; see `dumpOf`. */
  dump(): string {
    return this.reading(() => dumpOf(this))
  }

  close(): void {
    this.#database.close()
  }

  #within<T>(begin: string, work: () => T): T {
    this.#database.exec(begin)
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      // After some errors SQLite has rolled back by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }
}
