import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type AppendRequest, checkRestorable } from '../append-request.ts'
import {
  DuplicateEventId,
  type EventStoreError,
  RestoreRefused,
  RevisionConflict,
} from '../errors.ts'
import { EVENT_COLUMNS, type EventRow, recorded } from '../event-row.ts'
import { after, type Head, later, NO_EVENTS } from '../head.ts'
import { recordedAtOf, stamped } from '../metadata.ts'
import type { Appended, Expected, StoredEvent } from '../port.ts'
import { positionText } from '../positions.ts'
import { isTaken } from './failures.ts'
import type { Heads } from './heads.ts'
import { arrays } from './rows.ts'

/** Adds events. Every method must be called inside a write transaction. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #heads: Heads
  readonly #clock: () => Date
  readonly #insert: StatementSync
  readonly #find: StatementSync
  #moment = Number.NaN
  #instant = ''

  constructor(database: DatabaseSync, heads: Heads, clock: () => Date) {
    this.#database = database
    this.#heads = heads
    this.#clock = clock
    this.#insert = database.prepare(
      'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#find = arrays(database, `SELECT ${EVENT_COLUMNS} FROM events WHERE id = ?`)
  }

  /** The answer to one append. A refusal is returned, not thrown, and leaves no trace. */
  append(request: AppendRequest): Appended | EventStoreError {
    const head = this.#likelyHead(request.stream, request.expected)
    return (
      (head && this.#addAll(request, head)) ?? this.#repeated(request) ?? this.#refusal(request)
    )
  }

  /** The head that is expected, if the stream may have it; whether it has, adding will tell. */
  #likelyHead(stream: string, expected: Expected): Head | undefined {
    const remembered = this.#heads.remembered(stream)
    if (remembered?.revision === expected) return remembered
    if (expected === 'none') return NO_EVENTS
    const head = this.#heads.read(stream)
    return head.revision === expected ? head : undefined
  }

  /** @throws RestoreRefused */
  restore(event: StoredEvent): void {
    checkRestorable(event)
    const { stream, revision, id, metadata } = event
    const here = this.#found(id)
    if (here !== undefined) {
      if (isSame(here, event)) return
      throw new RestoreRefused(`the log holds another event ${id}`)
    }
    const follows = this.#likelyHead(stream, revision === 0 ? 'none' : revision - 1) !== undefined
    const insert = () => this.#insert.run(stream, revision, id, event.type, event.data, metadata)
    if (!follows || !this.#allOrNone(1, insert)) {
      throw new RestoreRefused(`revision ${revision} is not the next of ${stream}`)
    }
    this.#heads.remember(stream, { revision, recordedAt: recordedAtOf(metadata) })
  }

  /** Undefined, and nothing added, where an id or the first revision is taken. */
  #addAll({ stream, events, expected }: AppendRequest, head: Head): Appended | undefined {
    const recordedAt = later(this.#now(), head.recordedAt)
    let revision = after(expected) - 1
    let position = 0
    const added = this.#allOrNone(events.length, () => {
      for (const { id, type, data, metadata } of events) {
        revision += 1
        const bytes = stamped(metadata, recordedAt)
        position = Number(this.#insert.run(stream, revision, id, type, data, bytes).lastInsertRowid)
      }
    })
    if (!added) return undefined
    this.#heads.remember(stream, { revision, recordedAt })
    return { revision, position: positionText(position), recordedAt }
  }

  #now(): string {
    const now = this.#clock()
    // Many appends share a millisecond.
    if (now.getTime() !== this.#moment) {
      this.#moment = now.getTime()
      this.#instant = now.toISOString()
    }
    return this.#instant
  }

  #allOrNone(statements: number, insert: () => unknown): boolean {
    // One statement undoes itself; only more than one need a savepoint.
    const several = statements > 1
    if (several) this.#database.exec('SAVEPOINT append')
    try {
      insert()
      return true
    } catch (error) {
      if (!isTaken(error)) throw error
      if (several) this.#database.exec('ROLLBACK TO append')
      return false
    } finally {
      if (several && this.#database.isTransaction) this.#database.exec('RELEASE append')
    }
  }

  /** The first answer, if these very events stand where this append would have put them. */
  #repeated({ stream, events, expected }: AppendRequest): Appended | undefined {
    let last: EventRow | undefined
    for (const [at, { id }] of events.entries()) {
      last = this.#found(id)
      if (last?.[1] !== stream || last[2] !== after(expected) + at) return undefined
    }
    if (last === undefined) return undefined
    const { revision, position, recordedAt } = recorded(last)
    return { revision, position, recordedAt }
  }

  #refusal({ stream, events, expected }: AppendRequest): EventStoreError {
    const taken = events.find(({ id }) => this.#found(id) !== undefined)
    return taken
      ? new DuplicateEventId(taken.id)
      : new RevisionConflict(stream, expected, this.#heads.read(stream).revision)
  }

  #found(id: string): EventRow | undefined {
    return this.#find.get(id) as unknown as EventRow | undefined
  }
}

function isSame(row: EventRow, event: StoredEvent): boolean {
  const here = recorded(row)
  return (['stream', 'revision', 'type', 'data', 'metadata'] as const).every(
    (field) => here[field] === event[field],
  )
}
