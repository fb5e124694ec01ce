import type { DatabaseSync } from 'node:sqlite'
import { type AppendRequest, appendRequest } from '../append-request.ts'
import { Bell } from '../bell.ts'
import { CommitQueue } from '../commit-queue.ts'
import { StoreClosed } from '../errors.ts'
import { letGrow } from '../let-grow.ts'
import type {
  Appended,
  EventLog,
  Expected,
  LogOptions,
  NewEvent,
  RecordedEvent,
  StoredEvent,
} from '../port.ts'
import { positionNumber } from '../positions.ts'
import { Checkpoints } from './checkpoints.ts'
import { DataVersion } from './data-version.ts'
import { idOf, openDatabase } from './database.ts'
import { Heads } from './heads.ts'
import { patiently } from './patience.ts'
import { PAGE_SIZE, Reader } from './reader.ts'
import { Snapshot } from './snapshot.ts'
import { Transactions } from './transactions.ts'
import { Writer } from './writer.ts'

/** How soon a subscription notices what another process has appended. */
const POLL_MILLISECONDS = 20

/** A log in one SQLite file. */
export class SqliteLog implements EventLog {
  readonly id: string
  readonly #database: DatabaseSync
  readonly #heads: Heads
  readonly #transactions: Transactions
  readonly #writer: Writer
  readonly #reader: Reader
  readonly #snapshot: Snapshot
  readonly #others: DataVersion
  readonly #checkpoints: Checkpoints
  readonly #queue: CommitQueue<AppendRequest, Appended>
  readonly #bell = new Bell()
  #closed = false

  constructor(database: DatabaseSync, clock: () => Date) {
    this.id = idOf(database)
    this.#database = database
    this.#heads = new Heads(database)
    this.#snapshot = new Snapshot(database)
    this.#transactions = new Transactions(database, {
      begins: () => this.#snapshot.end(),
      committed: () => this.#bell.ring(),
      undone: () => this.#heads.forget(),
    })
    this.#writer = new Writer(database, this.#heads, clock)
    this.#reader = new Reader(database)
    this.#others = new DataVersion(database)
    this.#checkpoints = new Checkpoints(database)
    this.#queue = new CommitQueue<AppendRequest, Appended>((batch) =>
      this.#transactions.run(() => batch.map((request) => this.#writer.append(request))),
    )
  }

  // Not an async function: with many waiting, its extra promise can be measured.
  append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended> {
    try {
      this.#mustBeOpen()
      return this.#queue.add(appendRequest(stream, events, expected))
    } catch (error) {
      return Promise.reject(error)
    }
  }

  async restore(events: readonly StoredEvent[]): Promise<void> {
    this.#mustBeOpen()
    await this.#transactions.run(() => {
      for (const event of events) this.#writer.restore(event)
    })
  }

  async *read(stream: string, from = 0): AsyncIterable<readonly RecordedEvent[]> {
    for (let next = from, full = true; full; ) {
      const page = await this.#ask(() => this.#reader.stream(stream, next))
      full = page.length === PAGE_SIZE
      next += page.length
      if (page.length > 0) yield page
    }
  }

  async *readAll(after?: string): AsyncIterable<readonly RecordedEvent[]> {
    for (let last = after, full = true; full; ) {
      const from = last === undefined ? 0 : positionNumber(last)
      const page = await this.#ask(() => this.#reader.all(from))
      full = page.length === PAGE_SIZE
      last = page.at(-1)?.position
      if (page.length > 0) yield page
    }
  }

  async *subscribe(
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<readonly RecordedEvent[]> {
    const listener = this.#bell.listen()
    const poll = setInterval(() => this.#noticeOthers(), POLL_MILLISECONDS).unref()
    const stop = () => listener.ring()
    signal.addEventListener('abort', stop)
    try {
      for (let last = after; !signal.aborted && !this.#closed; await listener.next()) {
        let events = 0
        for await (const page of this.readAll(last)) {
          yield page
          if (signal.aborted || this.#closed) return
          last = page.at(-1)?.position
          events += page.length
          this.#snapshot.end()
          this.#checkpoints.seen(page.length)
        }
        await letGrow(events, signal)
      }
    } finally {
      signal.removeEventListener('abort', stop)
      clearInterval(poll)
      listener.stop()
    }
  }

  async head(): Promise<string | undefined> {
    return this.#ask(() => this.#reader.head())
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#bell.ring()
    await this.#queue.drained()
    this.#snapshot.end()
    this.#database.close()
  }

  #ask<T>(query: () => T): T | Promise<T> {
    return patiently(() => {
      this.#mustBeOpen()
      return this.#snapshot.read(query)
    })
  }

  #noticeOthers(): void {
    if (!this.#closed && this.#others.changed()) this.#bell.ring()
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreClosed()
  }
}

/**
 * Opens the log in a SQLite file, and makes it where there is none; the directory must exist.
 *
 * @throws SqliteTooOld, StoreVersionTooNew, StoreUnavailable, StoreFull
 */
export async function openSqliteLog(file: string, options: LogOptions = {}): Promise<EventLog> {
  const database = await patiently(() => openDatabase(file))
  return new SqliteLog(database, options.clock ?? (() => new Date()))
}
