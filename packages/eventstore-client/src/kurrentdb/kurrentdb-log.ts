import { setTimeout as pause } from 'node:timers/promises'
import { appendRequest } from '../append-request.ts'
import { StoreClosed, UnknownStore } from '../errors.ts'
import type {
  Appended,
  EventLog,
  Expected,
  LogOptions,
  NewEvent,
  RecordedEvent,
  StoredEvent,
} from '../port.ts'
import { positionNumber, positionText } from '../positions.ts'
import { Connection, FIRST_PAUSE, longer } from './connection.ts'
import { KnownStreams } from './known-streams.ts'
import { logIdOf } from './log-id.ts'
import { Reader } from './reader.ts'
import { news } from './requests.ts'
import { recorded } from './rows.ts'
import { Writer } from './writer.ts'

/** The streams of a prefix on a KurrentDB server or cluster, which holds those of other organisations as well. */
class KurrentDbLog implements EventLog {
  readonly id: string
  readonly #connection: Connection
  readonly #prefix: string
  readonly #reader: Reader
  readonly #writer: Writer
  readonly #closing = new AbortController()

  constructor(id: string, connection: Connection, prefix: string, clock: () => Date) {
    this.id = id
    this.#connection = connection
    this.#prefix = prefix
    const streams = new KnownStreams()
    this.#reader = new Reader(connection, prefix, streams)
    this.#writer = new Writer(connection, prefix, streams, this.#reader, clock)
  }

  append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended> {
    try {
      this.#mustBeOpen()
      return this.#writer.append(appendRequest(stream, events, expected))
    } catch (error) {
      return Promise.reject(error)
    }
  }

  async restore(events: readonly StoredEvent[]): Promise<void> {
    this.#mustBeOpen()
    await this.#writer.restore(events)
  }

  async *read(stream: string, from = 0): AsyncIterable<readonly RecordedEvent[]> {
    yield* this.#whileOpen(this.#reader.stream(stream, from))
  }

  async *readAll(after?: string): AsyncIterable<readonly RecordedEvent[]> {
    yield* this.#whileOpen(this.#reader.all(after))
  }

  async *subscribe(
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<readonly RecordedEvent[]> {
    const ends = AbortSignal.any([signal, this.#closing.signal])
    let wait = FIRST_PAUSE
    for (let from = after; !ends.aborted; ) {
      const before = from
      for await (const page of this.#reader.all(from)) {
        yield page
        if (ends.aborted) return
        from = page.at(-1)?.position
      }
      for await (const [page, reached] of this.#news(from, ends)) {
        if (page.length > 0) yield page
        if (ends.aborted) return
        from = reached
      }
      // A store may let itself be read and not followed: it is not asked as fast as it can answer.
      await pause(wait, undefined, { signal: ends }).catch(() => {})
      wait = from === before ? longer(wait) : FIRST_PAUSE
    }
  }

  async head(): Promise<string | undefined> {
    this.#mustBeOpen()
    return this.#reader.head()
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return
    this.#closing.abort()
    await this.#writer.drained()
    await this.#connection.close()
  }

  /** What comes after a position, and how far that reaches, until the store ends it for whatever reason. */
  async *#news(
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<[page: RecordedEvent[], reached: string]> {
    const question = news(this.#prefix, after === undefined ? undefined : positionNumber(after))
    let reached = after ?? ''
    try {
      for await (const answers of this.#connection.follow(question, signal)) {
        const page = answers
          .flatMap((answer) => recorded(answer, this.#prefix) ?? [])
          .filter(({ position }) => position > reached)
        const checkpoint = answers.at(-1)?.getCheckpoint()?.getCommitPosition()
        reached =
          checkpoint === undefined
            ? (page.at(-1)?.position ?? reached)
            : positionText(Number(checkpoint))
        yield [page, reached]
      }
    } catch {
      // Whatever ended it, the next read finds out whether the store is there.
    }
  }

  async *#whileOpen<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
    this.#mustBeOpen()
    for await (const page of pages) {
      yield page
      this.#mustBeOpen()
    }
  }

  #mustBeOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreClosed()
  }
}

/** What may follow `#` in an address: it is part of every stream's name. */
const ORGANISATION = /^[A-Za-z0-9_-]{1,64}$/

/**
 * Opens the log of an organisation on a KurrentDB server or cluster, and makes it where there is none.
 *
 * @param address `kurrentdb://…` as KurrentDB's own clients take it, `#` and the organisation's id
 * @throws UnknownStore where the address names no organisation, StoreUnavailable, OutcomeUnknown
 */
export async function openKurrentDbLog(
  address: string,
  options: LogOptions = {},
): Promise<EventLog> {
  const [url = '', organisation = ''] = address.split('#')
  if (!ORGANISATION.test(organisation))
    throw new UnknownStore('kurrentdb without an organisation', ['kurrentdb://…#organisation'])
  const connection = new Connection(url)
  try {
    const id = await logIdOf(connection, organisation)
    return new KurrentDbLog(id, connection, `${organisation}/`, options.clock ?? (() => new Date()))
  } catch (error) {
    await connection.close()
    throw error
  }
}
