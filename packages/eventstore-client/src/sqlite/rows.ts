import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** A query that answers with arrays, which are read at twice the speed of objects. */
export function arrays(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql)
  statement.setReturnArrays(true)
  return statement
}
