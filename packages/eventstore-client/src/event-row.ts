import { recordedAtOf } from './metadata.ts'
import type { RecordedEvent } from './port.ts'
import { positionText } from './positions.ts'

/** What a store with tables is asked for, in this order. */
export const EVENT_COLUMNS = 'position, stream, revision, id, type, data, metadata'

/** A row of `EVENT_COLUMNS`, and what else was asked for; some stores answer a position as text. */
export type EventRow = readonly [
  position: number | string,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  ...more: unknown[],
]

export const recorded = ([
  position,
  stream,
  revision,
  id,
  type,
  data,
  metadata,
]: EventRow): RecordedEvent => ({
  id,
  type,
  stream,
  revision,
  data,
  metadata,
  position: positionText(Number(position)),
  recordedAt: recordedAtOf(metadata),
})
