import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Reach } from '@lockstep/domain'
import type { Standing } from '../../events/standing.ts'
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
  readonly #nextFold: StatementSync
  readonly #nextVersion: StatementSync
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
    // Each a step in the index: what is distinct in it SQLite finds only by reading all of it.
    this.#nextFold = arrays(database, 'SELECT min(fold) FROM rows WHERE fold > ?')
    this.#nextVersion = arrays(
      database,
      'SELECT min(version) FROM rows WHERE fold = ? AND version > ?',
    )
    this.#drop = database.prepare(
      'DELETE FROM rows WHERE rowid IN (SELECT rowid FROM rows WHERE fold = ? AND version = ? LIMIT ?)',
    )
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

  /** The versions of folds that there are any rows of. */
  *labels(): Generator<Label> {
    for (let name = this.#foldAfter(''); name !== null; name = this.#foldAfter(name))
      for (let version = this.#versionAfter(name, -1); version !== null; ) {
        yield { name, version }
        version = this.#versionAfter(name, version)
      }
  }

  /** Drops rows of a version, so many at most. @returns whether there were any */
  drop({ name, version }: Label, most: number): boolean {
    return this.#drop.run(name, version, most).changes !== 0
  }

  #foldAfter(name: string): string | null {
    return (this.#nextFold.get(name) as unknown as [string | null])[0]
  }

  #versionAfter(name: string, version: number): number | null {
    return (this.#nextVersion.get(name, version) as unknown as [number | null])[0]
  }
}

type Found = [row: string, at: string, gone: number, reach: string | null]

const standing = ([row, at, gone, reach]: Found): Standing => ({
  row: JSON.parse(row),
  at,
  gone: gone === 1,
  reach: reach === null ? undefined : (JSON.parse(reach) as Reach),
})
