import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { recordedAtOf } from '../metadata.ts'
import type { RecordedEvent } from '../port.ts'
import { positionText } from '../positions.ts'

export const COLUMNS = 'position, stream, revision, id, type, data, metadata'

/** A row of `COLUMNS`. */
export type Row = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
]

export const recorded = ([
  position,
  stream,
  revision,
  id,
  type,
  data,
  metadata,
]: Row): RecordedEvent => ({
  id,
  type,
  stream,
  revision,
  data,
  metadata,
  position: positionText(position),
  recordedAt: recordedAtOf(metadata),
})

/** A query that answers with arrays, which are read at twice the speed of objects. */
export function arrays(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql)
  statement.setReturnArrays(true)
  return statement
}
