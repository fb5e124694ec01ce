import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Reach } from '@lockstep/domain'
import type { Standing } from '../record/standing.ts'
import { arrays } from './database.ts'

/** One version of a fold. */
export interface Label {
  readonly name: string
  readonly version: number
}

/** The rows of all folds, and of versions that are still being built. */
export class Rows {
  readonly #get: StatementSync
  readonly #put: StatementSync
  readonly #since: StatementSync
  readonly #drop: StatementSync

  constructor(database: DatabaseSync) {
    this.#get = arrays(
      database,
      'SELECT row, at, gone, reach FROM rows WHERE fold = ? AND version = ? AND key = ?',
    )
    this.#put = database.prepare(`
      INSERT INTO rows (fold, version, key, at, gone, reach, row, changed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET at = excluded.at, gone = excluded.gone, reach = excluded.reach,
        row = excluded.row, changed = excluded.changed
    `)
    this.#since = arrays(
      database,
      'SELECT row, at, gone, reach, key FROM rows WHERE fold = ? AND version = ? AND changed > ?',
    )
    this.#drop = database.prepare('DELETE FROM rows WHERE fold = ? AND version = ?')
  }

  get({ name, version }: Label, key: string): Standing | undefined {
    const found = this.#get.get(name, version, key)
    return found === undefined ? undefined : standing(found as unknown as Found)
  }

  /** @param change the number of the transaction in which it changes */
  put({ name, version }: Label, key: string, standing: Standing, change: number): void {
    const { row, at, gone, reach } = standing
    const readers = reach === undefined ? null : JSON.stringify(reach)
    this.#put.run(name, version, key, at, gone ? 1 : 0, readers, JSON.stringify(row), change)
  }

  /** The rows that were written after a transaction, by key. */
  changedSince({ name, version }: Label, change: number): [key: string, Standing][] {
    const rows = this.#since.all(name, version, change) as unknown as [...Found, string][]
    return rows.map(([row, at, gone, reach, key]) => [key, standing([row, at, gone, reach])])
  }

  drop({ name, version }: Label): void {
    this.#drop.run(name, version)
  }
}

type Found = [row: string, at: string, gone: number, reach: string | null]

const standing = ([row, at, gone, reach]: Found): Standing => ({
  row: JSON.parse(row),
  at,
  gone: gone === 1,
  reach: reach === null ? undefined : (JSON.parse(reach) as Reach),
})
