import { checkRestorable } from '../append-request.ts'
import { RestoreRefused } from '../errors.ts'
import type { Expected, StoredEvent } from '../port.ts'
import type { Reader } from './reader.ts'

/** What one append of a restore holds at most; the store takes a mebibyte. */
const MOST_BYTES = 512 * 1024
const MOST_EVENTS = 1_000

/** Events that follow each other in one stream. */
export interface Run {
  readonly stream: string
  readonly expected: Expected
  readonly events: StoredEvent[]
}

/**
 * What is missing of the events, in the order given, in as few appends as may be.
 * @throws RestoreRefused where anything of it would change, reorder or tear what is there, StoreUnavailable
 */
export async function runsOf(reader: Reader, events: readonly StoredEvent[]): Promise<Run[]> {
  for (const event of events) checkRestorable(event)
  const streams = new Map<string, StoredEvent[]>()
  const ids = new Map<string, StoredEvent>()
  for (const { stream } of events) {
    if (streams.has(stream)) continue
    const there: StoredEvent[] = []
    for await (const page of reader.stream(stream, 0)) there.push(...page)
    streams.set(stream, there)
    for (const event of there) ids.set(event.id, event)
  }
  const missing = events.filter((event) => isMissing(event, streams.get(event.stream) ?? [], ids))
  return runs(missing)
}

/** @param stream what stands in it already, to which a missing event is added. */
function isMissing(
  event: StoredEvent,
  stream: StoredEvent[],
  ids: Map<string, StoredEvent>,
): boolean {
  const { id, revision } = event
  const twin = ids.get(id)
  if (twin !== undefined) {
    if (isSame(twin, event)) return false
    throw new RestoreRefused(`the log holds another event ${id}`)
  }
  if (revision !== stream.length)
    throw new RestoreRefused(`revision ${revision} is not the next of ${event.stream}`)
  stream.push(event)
  ids.set(id, event)
  return true
}

const isSame = (one: StoredEvent, other: StoredEvent): boolean =>
  (['stream', 'revision', 'type', 'data', 'metadata'] as const).every(
    (field) => one[field] === other[field],
  )

function runs(events: readonly StoredEvent[]): Run[] {
  const runs: Run[] = []
  let room = 0
  for (const event of events) {
    const run = runs.at(-1)
    room -= Buffer.byteLength(event.data) + event.metadata.length + event.type.length
    if (run?.stream === event.stream && run.events.length < MOST_EVENTS && room > 0) {
      run.events.push(event)
    } else {
      const expected = event.revision === 0 ? 'none' : event.revision - 1
      runs.push({ stream: event.stream, expected, events: [event] })
      room = MOST_BYTES
    }
  }
  return runs
}
