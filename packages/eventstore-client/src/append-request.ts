import { AppendTooLarge, DuplicateEventId, InvalidAppend, RestoreRefused } from './errors.ts'
import { metadataBytes, recordedAtOf } from './metadata.ts'
import { type Expected, MAX_APPEND_BYTES, type NewEvent, type StoredEvent } from './port.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** What every store takes as the name of a stream or a type; `$` belongs to KurrentDB. */
const NAME = /^[A-Za-z0-9_][\x21-\x7e]{0,199}$/

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** An append that has passed every check which needs no look into the store. */
export interface AppendRequest {
  readonly stream: string
  readonly events: readonly NewEvent[]
  readonly expected: Expected
  readonly bytes: number
}

/** @throws InvalidAppend, DuplicateEventId, AppendTooLarge */
export function appendRequest(
  stream: string,
  events: readonly NewEvent[],
  expected: Expected,
): AppendRequest {
  if (!NAME.test(stream)) throw new InvalidAppend(`"${stream}" can't name a stream`)
  if (events.length === 0) throw new InvalidAppend('an append needs an event')
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidAppend(`${expected} is no revision`)
  }
  refuseTwins(events)
  return { stream, events, expected, bytes: bytesOf(events) }
}

/** @throws InvalidAppend, AppendTooLarge */
function bytesOf(events: readonly NewEvent[]): number {
  let bytes = 0
  for (const event of events) {
    const fault = faultOf(event)
    if (fault !== undefined) throw new InvalidAppend(fault)
    bytes += event.data.length + metadataBytes(event.metadata)
  }
  // Counting takes time, and matters only where the longest encoding could pass the limit.
  if (bytes * 3 > MAX_APPEND_BYTES) {
    for (const { data } of events) bytes += Buffer.byteLength(data) - data.length
  }
  if (bytes > MAX_APPEND_BYTES) throw new AppendTooLarge(bytes, MAX_APPEND_BYTES)
  return bytes
}

function faultOf({ id, type, data }: Pick<NewEvent, 'id' | 'type' | 'data'>): string | undefined {
  if (!UUID.test(id)) return `"${id}" is not an id`
  if (!NAME.test(type)) return `"${type}" can't name a type`
  if (data === '' || !data.isWellFormed()) return `the data of ${id} is not JSON`
  return undefined
}

/** @throws RestoreRefused for an event that `append` could not have written */
export function checkRestorable(event: StoredEvent): void {
  const fault = NAME.test(event.stream) ? faultOf(event) : `"${event.stream}" can't name a stream`
  if (fault !== undefined) throw new RestoreRefused(fault)
  if (!INSTANT.test(recordedAtOf(event.metadata))) {
    throw new RestoreRefused(`the metadata of ${event.id} lacks recordedAt`)
  }
}

function refuseTwins(events: readonly NewEvent[]): void {
  if (events.length === 1) return
  const seen = new Set<string>()
  for (const { id } of events) {
    if (seen.has(id)) throw new DuplicateEventId(id)
    seen.add(id)
  }
}
