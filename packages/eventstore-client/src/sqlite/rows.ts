import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { InvalidPosition } from '../errors.ts'
import { recordedAtOf } from '../metadata.ts'
import type { RecordedEvent } from '../port.ts'

/** 2^53 has sixteen digits. */
const POSITION_WIDTH = 16

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

export const positionText = (position: number): string =>
  String(position).padStart(POSITION_WIDTH, '0')

/** @throws InvalidPosition for a string that this log never gave out */
export function positionNumber(position: string): number {
  if (!/^\d{16}$/.test(position)) throw new InvalidPosition(`"${position}" is not a position`)
  return Number(position)
}

/** A query that answers with arrays, which are read at twice the speed of objects. */
export function arrays(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql)
  statement.setReturnArrays(true)
  return statement
}
