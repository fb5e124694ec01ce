import { type AppendRequest, appendRequest } from '../append-request.ts'
import { Bell } from '../bell.ts'
import { CommitQueue } from '../commit-queue.ts'
import { StoreClosed, UnknownStore } from '../errors.ts'
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
import { positionNumber, positionText } from '../positions.ts'
import { type Connections, sharedConnections } from './connections.ts'
import { PAGE_SIZE, Reader } from './reader.ts'
import { logOf } from './tables.ts'
import { Writer } from './writer.ts'

/** Milliseconds. News are told once in so long, and looked for once in so long should some get lost. */
const TELL_AFTER = 20
const LOOK_AFTER = 1_000

/** A log in a PostgreSQL database that holds those of other organisations as well. */
class PostgresLog implements EventLog {
  readonly id: string
  readonly #number: number
  readonly #connections: Connections
  readonly #release: () => Promise<void>
  readonly #writer: Writer
  readonly #reader: Reader
  readonly #queue: CommitQueue<AppendRequest, Appended>
  readonly #bell = new Bell()
  readonly #deaf: () => void
  #telling: NodeJS.Timeout | undefined
  #closed = false

  constructor(
    { number, id }: Awaited<ReturnType<typeof logOf>>,
    { connections, release }: ReturnType<typeof sharedConnections>,
    clock: () => Date,
  ) {
    this.id = id
    this.#number = number
    this.#connections = connections
    this.#release = release
    this.#writer = new Writer(connections, number, clock)
    this.#reader = new Reader(connections, number)
    this.#queue = new CommitQueue<AppendRequest, Appended>(async (batch) => {
      const answers = await this.#writer.append(batch)
      this.#tell()
      return answers
    })
    this.#deaf = connections.hear((news) => {
      if (news === undefined || news === String(number)) this.#bell.ring()
    })
  }

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
    await this.#writer.restore(events)
    this.#tell()
  }

  async *read(stream: string, from = 0): AsyncIterable<readonly RecordedEvent[]> {
    for (let next = from, full = true; full; ) {
      this.#mustBeOpen()
      const page = await this.#reader.stream(stream, next)
      full = page.length === PAGE_SIZE
      next += page.length
      if (page.length > 0) yield page
    }
  }

  async *readAll(after?: string): AsyncIterable<readonly RecordedEvent[]> {
    for (let last = after, full = true; full; ) {
      const from = last === undefined ? 0 : positionNumber(last)
      this.#mustBeOpen()
      const page = await this.#reader.all(from)
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
    const ring = () => listener.ring()
    const look = setInterval(ring, LOOK_AFTER).unref()
    signal.addEventListener('abort', ring)
    try {
      for (let last = after; !signal.aborted && !this.#closed; await listener.next()) {
        let events = 0
        for await (const page of this.readAll(last)) {
          yield page
          if (signal.aborted || this.#closed) return
          last = page.at(-1)?.position
          events += page.length
        }
        await letGrow(events, signal)
      }
    } finally {
      signal.removeEventListener('abort', ring)
      clearInterval(look)
      listener.stop()
    }
  }

  async head(): Promise<string | undefined> {
    this.#mustBeOpen()
    const [[head] = []] = await this.#connections.reading((sql) =>
      sql`SELECT head FROM lockstep.logs WHERE number = ${this.#number}`.values(),
    )
    return Number(head) === 0 ? undefined : positionText(Number(head))
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#bell.ring()
    this.#deaf()
    await this.#queue.drained()
    clearTimeout(this.#telling)
    if (this.#telling !== undefined) this.#connections.tell(String(this.#number))
    await this.#release()
  }

  /** Those of this process hear at once. Others hear after the commit: telling within it would make all commits wait in line. */
  #tell(): void {
    this.#bell.ring()
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#connections.tell(String(this.#number))
    }, TELL_AFTER)
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreClosed()
  }
}

/**
 * Opens the log of an organisation in a PostgreSQL database, and makes it where there is none; the database must exist.
 *
 * @param address `postgres://…` as PostgreSQL's own clients take it, `#` and the organisation's id
 * @throws UnknownStore where the address names no organisation, StoreVersionTooNew, StoreUnavailable
 */
export async function openPostgresLog(
  address: string,
  options: LogOptions = {},
): Promise<EventLog> {
  const [url = '', organisation = ''] = address.split('#')
  if (organisation === '')
    throw new UnknownStore('postgres without an organisation', ['postgres://…#organisation'])
  const shared = sharedConnections(url)
  try {
    const log = await shared.connections.reading((sql) => logOf(sql, organisation))
    return new PostgresLog(log, shared, options.clock ?? (() => new Date()))
  } catch (error) {
    await shared.release()
    throw error
  }
}
