import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Sql, SqlRow, SqlValue } from './sql.ts'

/** A database's statements, each prepared once. */
export class SqliteStatements implements Sql {
  readonly schema = 'main'
  readonly #db: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  run(sql: string, ...values: SqlValue[]): void {
    this.#of(sql).run(...values)
  }

  get(sql: string, ...values: SqlValue[]): SqlRow | undefined {
    return this.#of(sql).get(...values) as SqlRow | undefined
  }

  all(sql: string, ...values: SqlValue[]): SqlRow[] {
    return this.#of(sql).all(...values) as SqlRow[]
  }

  json(place: string): string {
    return place
  }

  isIn(column: string, place: string): string {
    return `${column} IN (SELECT value FROM json_each(${place}))`
  }

  async ask(sql: string, ...values: SqlValue[]): Promise<readonly SqlRow[]> {
    return this.all(sql.replaceAll('$', '?'), ...values)
  }

  #of(sql: string): StatementSync {
    const known = this.#prepared.get(sql) ?? this.#db.prepare(sql)
    this.#prepared.set(sql, known)
    return known
  }
}
