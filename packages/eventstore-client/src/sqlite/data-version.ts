import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { arrays } from './rows.ts'

/** Tells whether another connection has written, in this process or any other. */
export class DataVersion {
  readonly #query: StatementSync
  #seen: number | undefined

  constructor(database: DatabaseSync) {
    this.#query = arrays(database, 'PRAGMA data_version')
  }

  /** True at the first call, and whenever another connection has committed since the last. */
  changed(): boolean {
    const [version] = this.#query.get() as unknown as [number]
    const changed = version !== this.#seen
    this.#seen = version
    return changed
  }
}
