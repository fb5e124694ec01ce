import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type Instant, type NounName, type Recorded, typeOfToday } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { decode, recordedAtIn } from '../../events/decode.ts'
import { arrays } from './database.ts'

/** An event on its way into the store, with where it sorts. */
export interface Incoming {
  readonly stored: RecordedEvent
  readonly event: Recorded
}

/** One event as the store lists it. Numbers have no gaps and follow the order of the log. */
export interface EntryRow {
  readonly number: number
  readonly id: string
  readonly stream: string
  readonly revision: number
  /** As it is known today. */
  readonly type: string
  readonly at: Instant
  readonly metadata: string
}

type EventRow = [
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  position: string,
]

const EVENT = 'stream, revision, id, type, data, metadata, position'

/** The log as the read store keeps it, so that any stream can be folded again without asking the log. */
export class Entries {
  readonly #insert: StatementSync
  readonly #last: StatementSync
  readonly #inStream: StatementSync
  readonly #since: StatementSync
  readonly #after: StatementSync
  readonly #nextStream: StatementSync
  readonly #mentioning: StatementSync
  readonly #caused: StatementSync
  readonly #place: StatementSync
  readonly #count: StatementSync

  constructor(database: DatabaseSync) {
    const query = (sql: string) => arrays(database, sql)
    this.#insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    this.#last = query('SELECT number, known_from FROM entries ORDER BY number DESC LIMIT 1')
    this.#inStream = query(
      `SELECT ${EVENT} FROM entries WHERE stream = ? AND number <= ? ORDER BY revision`,
    )
    this.#since = query(
      'SELECT number, id, stream, revision, type, at, metadata FROM entries WHERE number > ? ORDER BY number',
    )
    this.#after = query(`SELECT ${EVENT} FROM entries WHERE number > ? ORDER BY number LIMIT ?`)
    this.#nextStream = query('SELECT min(stream) FROM entries WHERE stream > ? AND stream < ?')
    this.#mentioning = query('SELECT DISTINCT stream FROM entries WHERE instr(data, ?) > 0')
    this.#caused = query(
      'SELECT 1 FROM entries WHERE stream = ? AND type = ? AND instr(metadata, ?) > 0 LIMIT 1',
    )
    this.#count = query(
      'SELECT count(*), count(*) FILTER (WHERE stream <= ?) FROM entries WHERE stream > ? AND stream < ? AND revision = 0',
    )
    this.#place = query('SELECT position, known_from FROM entries WHERE number = ?')
  }

  /** Adds events at the end. @returns the number of the first */
  add(incoming: readonly Incoming[]): number {
    const [last, lastKnown] = this.#end()
    let knownFrom = lastKnown
    incoming.forEach(({ stored, event }, n) => {
      const { position, stream, revision, id, type, data, metadata, recordedAt } = stored
      if (recordedAt > knownFrom) knownFrom = recordedAt
      const number = last + 1 + n
      const { at } = event
      this.#insert.run(number, position, stream, revision, id, type, at, knownFrom, data, metadata)
    })
    return last + 1
  }

  /** The number of the last entry; 0 while there is none. */
  count(): number {
    return this.#end()[0]
  }

  /** The latest moment at which anything was recorded; empty while nothing was. */
  latest(): Instant {
    return this.#end()[1]
  }

  /** A stream's events in the order of the log, up to the entry with a number. */
  ofStream(stream: string, upTo = Number.MAX_SAFE_INTEGER): Recorded[] {
    return (this.#inStream.all(stream, upTo) as unknown as EventRow[]).map(recorded)
  }

  /** The entries after a number, in the order of the log. */
  since(number: number): EntryRow[] {
    const rows = this.#since.all(number) as unknown as EntryTuple[]
    return rows.map(([number, id, stream, revision, type, at, metadata]) => ({
      number,
      id,
      stream,
      revision,
      type: typeOfToday(type),
      at,
      metadata,
    }))
  }

  /** The events after a position, in the order of the log. */
  writtenAfter(position: string, most: number): Recorded[] {
    return (this.#after.all(this.upTo(position), most) as unknown as EventRow[]).map(recorded)
  }

  /** The first of a noun's streams after another, by name; undefined after the last. */
  nextStream(noun: NounName, after: string): string | undefined {
    const [first, end] = streamsOf(noun)
    const [stream] = this.#nextStream.get(after > first ? after : first, end) as unknown as [
      string | null,
    ]
    return stream ?? undefined
  }

  /** How many streams of a noun there are, and how many of them stand at or before one, by name. */
  streamCount(noun: NounName, upTo: string): { done: number; total: number } {
    const [total, done] = this.#count.get(upTo, ...streamsOf(noun)) as unknown as [number, number]
    return { done, total }
  }

  /** The streams in whose events an id stands: those to which its person can have said anything. */
  mentioning(id: string): string[] {
    return (this.#mentioning.all(id) as unknown as [string][]).map(([stream]) => stream)
  }

  /** Whether a stream has an event of a type that another event caused. */
  caused(stream: string, type: string, by: string): boolean {
    return this.#caused.get(stream, type, `"causationId":"${by}"`) !== undefined
  }

  /** The position of the entry with a number; of none before the first. */
  positionOf(number: number): string {
    return number === 0 ? '' : this.placeOf(number).position
  }

  /** The number of the last entry at or before a position; 0 where there is none. */
  upTo(position: string): number {
    return this.#lastWhere((place) => place.position <= position)
  }

  /** The last entry that stood in the log, with all before it, at an instant; 0 where none did. */
  knownAt(instant: Instant): { number: number; position: string | undefined } {
    const number = this.#lastWhere(({ knownFrom }) => knownFrom <= instant)
    return { number, position: number === 0 ? undefined : this.placeOf(number).position }
  }

  /** The last entry of which something is true that is true of all before it. */
  #lastWhere(holds: (place: { position: string; knownFrom: Instant }) => boolean): number {
    let low = 0
    for (let high = this.count(); low < high; ) {
      const middle = Math.ceil((low + high) / 2)
      if (holds(this.placeOf(middle))) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where an entry stands in the log, and from when on it was known with all before it. */
  placeOf(number: number): { position: string; knownFrom: Instant } {
    const [position, knownFrom] = this.#place.get(number) as unknown as [string, Instant]
    return { position, knownFrom }
  }

  #end(): [number: number, knownFrom: Instant] {
    return (this.#last.get() as unknown as [number, Instant] | undefined) ?? [0, '']
  }
}

type EntryTuple = [number, string, string, number, string, Instant, string]

/** A stream's name is its noun, a dash and an id; the character after a dash is a dot. */
const streamsOf = (noun: NounName): [first: string, end: string] => [`${noun}-`, `${noun}.`]

const recorded = ([stream, revision, id, type, data, metadata, position]: EventRow): Recorded =>
  decode({
    stream,
    revision,
    id,
    type,
    data,
    metadata,
    position,
    recordedAt: recordedAtIn(metadata),
  })
