import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type {
  BindingSpec,
  Database,
  PreparedStatement,
  Sqlite3Static,
} from '@sqlite.org/sqlite-wasm'

/** A connection of SQLite in WebAssembly, with as much of the face of Node's own as a log needs. */
export function connectionTo(sqlite: Sqlite3Static, filename: string, vfs: string): DatabaseSync {
  return new Connection(sqlite, filename, vfs) as unknown as DatabaseSync
}

class Connection {
  readonly #capi: Sqlite3Static['capi']
  readonly #database: Database
  readonly #statements: PreparedStatement[] = []

  constructor({ capi, oo1 }: Sqlite3Static, filename: string, vfs: string) {
    this.#capi = capi
    this.#database = new oo1.DB({ filename, flags: 'c', vfs })
    capi.sqlite3_extended_result_codes(this.#database, 1)
    // Node's own is built so.
    this.exec('PRAGMA page_size = 4096')
  }

  get isTransaction(): boolean {
    return this.#capi.sqlite3_get_autocommit(this.#database) === 0
  }

  exec(sql: string): void {
    asOfNode(() => this.#database.exec(sql))
  }

  prepare(sql: string): Statement {
    const statement = asOfNode(() => this.#database.prepare(sql))
    this.#statements.push(statement)
    return new Statement(this.#capi, this.#database, statement)
  }

  close(): void {
    for (const statement of this.#statements) statement.finalize()
    this.#database.close()
  }
}

class Statement {
  readonly #capi: Sqlite3Static['capi']
  readonly #database: Database
  readonly #statement: PreparedStatement
  #areArrays = false

  constructor(capi: Sqlite3Static['capi'], database: Database, statement: PreparedStatement) {
    this.#capi = capi
    this.#database = database
    this.#statement = statement
  }

  setReturnArrays(areArrays: boolean): void {
    this.#areArrays = areArrays
  }

  run(...values: SQLInputValue[]): { lastInsertRowid: number } {
    this.#rows(values, 0)
    return { lastInsertRowid: Number(this.#capi.sqlite3_last_insert_rowid(this.#database)) }
  }

  get(...values: SQLInputValue[]): unknown {
    return this.#rows(values, 1)[0]
  }

  all(...values: SQLInputValue[]): unknown[] {
    return this.#rows(values, Number.POSITIVE_INFINITY)
  }

  #rows(values: SQLInputValue[], most: number): unknown[] {
    return asOfNode(() => {
      const rows: unknown[] = []
      try {
        if (values.length > 0) this.#statement.bind(values as BindingSpec)
        while (this.#statement.step())
          if (rows.length < most)
            rows.push(this.#areArrays ? this.#statement.get([]) : this.#statement.get({}))
        return rows
      } finally {
        this.#statement.reset(true)
      }
    })
  }
}

/** Errors say their code as those of Node do. */
function asOfNode<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    const { resultCode } = error as { resultCode?: number }
    throw Object.assign(error as Error, { errcode: resultCode })
  }
}
