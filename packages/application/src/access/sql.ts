export type SqlValue = string | number | null
export type SqlRow = Readonly<Record<string, SqlValue>>

/** Where rows of the ways in are kept, for what is written in the SQL that SQLite and PostgreSQL have in common. */
export interface Sql {
  /** What stands before the name of a table. */
  readonly schema: 'main' | 'lockstep'
  /**
   * One statement, with `$1` for its first value. PostgreSQL may run it again after a cut: it has to answer as if that had
   * been the first time. Large numbers it answers as text.
   */
  readonly ask: (statement: string, ...values: SqlValue[]) => Promise<readonly SqlRow[]>
  /** The value of a column that holds JSON, given as its text. */
  readonly json: (place: string) => string
  /** That a column's value is in a list, given as the text of a JSON array. */
  readonly isIn: (column: string, place: string) => string
}
