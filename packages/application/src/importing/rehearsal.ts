import {
  type Appended,
  type EventLog,
  type Expected,
  type NewEvent,
  type RecordedEvent,
  RevisionConflict,
} from '@lockstep/eventstore-client'
import type { Home } from '../home/home.ts'
import type { Keys } from '../keys/keys.ts'
import { SqliteKeys } from '../keys/sqlite-keys.ts'

/**
 * The same home for a rehearsal: commands are decided on what is recorded and on what was rehearsed, and nothing of it
 * reaches a disk.
 * @param heard hears of the events that would be recorded
 */
export const rehearsed = (
  home: Home,
  heard: (events: readonly NewEvent[]) => void = () => {},
): Home =>
  home.with(
    rehearsalOf(home.log, () => new Date(home.clock.now()), heard),
    rehearsalKeys(home.keys),
  )

/** Those that there are, and beside them those that a rehearsal makes, which are soon forgotten. */
function rehearsalKeys(keys: Keys): Keys {
  const made = new SqliteKeys(':memory:')
  const find: Keys['find'] = (person) => made.find(person) ?? keys.find(person)
  return {
    find,
    isDestroyed: (person) => keys.isDestroyed(person),
    refresh: () => keys.refresh(),
    provide: (persons) => made.provide(persons.filter((person) => find(person) === undefined)),
    destroy: (person) => made.destroy(person),
    secret: (name) => made.secret(name),
    all: () => made.all(),
    restore: (ring) => made.restore(ring),
    close: () => made.close(),
  }
}

const AFTER_ALL = '~'

function rehearsalOf(
  log: EventLog,
  now: () => Date,
  heard: (events: readonly NewEvent[]) => void,
): EventLog {
  const streams = new Map<string, RecordedEvent[]>()
  /** In their order; a position is the place in it, and sorts after every position of the log. */
  const all: RecordedEvent[] = []
  const isRehearsed = (position: string | undefined) => position?.startsWith(AFTER_ALL) === true

  async function* readAll(after?: string): AsyncIterable<readonly RecordedEvent[]> {
    if (!isRehearsed(after)) yield* log.readAll(after)
    const from = isRehearsed(after) ? Number(after?.slice(1)) + 1 : 0
    if (from < all.length) yield all.slice(from)
  }

  async function* read(stream: string, from = 0): AsyncIterable<readonly RecordedEvent[]> {
    const added = streams.get(stream) ?? []
    const first = added[0]?.revision ?? Number.POSITIVE_INFINITY
    if (from < first) yield* log.read(stream, from)
    const further = added.filter(({ revision }) => revision >= from)
    if (further.length > 0) yield further
  }

  const revisionOf = async (stream: string): Promise<Expected> => {
    let last: Expected = streams.get(stream)?.at(-1)?.revision ?? 'none'
    if (last !== 'none') return last
    for await (const page of log.read(stream)) last = page.at(-1)?.revision ?? last
    return last
  }

  async function append(
    stream: string,
    events: readonly NewEvent[],
    expected: Expected,
  ): Promise<Appended> {
    const actual = await revisionOf(stream)
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual)
    const recordedAt = now().toISOString()
    const from = actual === 'none' ? 0 : actual + 1
    const recorded = events.map(({ metadata, ...event }, n) => ({
      ...event,
      stream,
      revision: from + n,
      position: `${AFTER_ALL}${String(all.length + n).padStart(12, '0')}`,
      recordedAt,
      metadata: JSON.stringify({ ...metadata, recordedAt }),
    }))
    streams.set(stream, [...(streams.get(stream) ?? []), ...recorded])
    all.push(...recorded)
    heard(events)
    const position = recorded.at(-1)?.position ?? ''
    return { revision: from + events.length - 1, position, recordedAt }
  }

  return {
    id: log.id,
    append,
    read,
    readAll,
    subscribe: (after, signal) => log.subscribe(after, signal),
    head: async () => all.at(-1)?.position ?? (await log.head()),
    restore: () => Promise.reject(new Error('a rehearsal restores nothing')),
    close: async () => {},
  }
}
