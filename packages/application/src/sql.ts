export type SqlValue = string | number | null
export type SqlRow = Readonly<Record<string, SqlValue>>

/** Where rows of the ways in are kept, for what is written in the SQL that SQLite and PostgreSQL have in common. */
export interface Sql {
  /** What stands before the name of a table. */
  readonly schema: 'main' | 'lockstep'
  /** One statement, with `$1` for its first value. PostgreSQL may run it again after a cut, and answers large numbers as text. */
  readonly ask: (statement: string, ...values: SqlValue[]) => Promise<readonly SqlRow[]>
}
