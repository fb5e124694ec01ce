import { checkRestorable } from '../append-request.ts'
import { RestoreRefused } from '../errors.ts'
import { after } from '../head.ts'
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
  const wanted = [...Map.groupBy(events, ({ stream }) => stream)]
  const streams = new Map(
    await Promise.all(
      wanted.map(async ([name, own]) => [name, await streamAsItIs(reader, name, own)] as const),
    ),
  )
  const ids = new Map([...streams.values()].flatMap(({ read }) => read.map((one) => [one.id, one])))
  return runs(events.filter((event) => isMissing(event, streams.get(event.stream) as Stream, ids)))
}

/** A stream while it is held against what is to be restored to it. */
interface Stream {
  readonly known: ReadonlySet<string>
  /** What was read of it, from the first event that is wanted on. */
  readonly read: readonly StoredEvent[]
  /** The revision that its next event will have. */
  next: number
}

async function streamAsItIs(
  reader: Reader,
  name: string,
  wanted: readonly StoredEvent[],
): Promise<Stream> {
  const { revision, ids } = await reader.end(name)
  const first = Math.max(0, Math.min(...wanted.map((event) => event.revision)))
  const read: StoredEvent[] = []
  if (first < after(revision))
    for await (const page of reader.stream(name, first)) read.push(...page)
  return { known: ids, read, next: after(revision) }
}

function isMissing(event: StoredEvent, stream: Stream, ids: Map<string, StoredEvent>): boolean {
  const { id, revision } = event
  const twin = ids.get(id)
  if (twin !== undefined && isSame(twin, event)) return false
  if (twin !== undefined || stream.known.has(id))
    throw new RestoreRefused(`the log holds another event ${id}`)
  if (revision !== stream.next)
    throw new RestoreRefused(`revision ${revision} is not the next of ${event.stream}`)
  stream.next += 1
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
