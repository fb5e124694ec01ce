import type { Sql } from 'postgres'
import { type AppendRequest, checkRestorable } from '../append-request.ts'
import { type EventStoreError, RestoreRefused } from '../errors.ts'
import { EVENT_COLUMNS, type EventRow } from '../event-row.ts'
import { after, type Head, NO_EVENTS } from '../head.ts'
import { recordedAtOf } from '../metadata.ts'
import type { Appended, StoredEvent } from '../port.ts'
import type { Connections } from './connections.ts'
import { isTaken } from './failures.ts'
import { list } from './list.ts'
import { type Placed, Plan } from './plan.ts'
import { addRows } from './rows.ts'

const MOST_REMEMBERED = 10_000

/** Adds events to one log. */
export class Writer {
  readonly #connections: Connections
  readonly #log: number
  readonly #clock: () => Date
  /** Where the streams ended that were written here last. Others may have gone on; then the server says that it is taken. */
  #heads = new Map<string, Head>()
  #cuts = 0

  constructor(connections: Connections, log: number, clock: () => Date) {
    this.#connections = connections
    this.#log = log
    this.#clock = clock
  }

  /** The answers to appends that are committed together. */
  async append(batch: readonly AppendRequest[]): Promise<readonly (Appended | EventStoreError)[]> {
    const now = this.#clock().toISOString()
    return this.#connections.patiently(async (sql) => {
      this.#forgetAfterCut()
      return (await this.#likely(sql, batch, now)) ?? this.#carefully(sql, batch, now)
    })
  }

  /** @throws RestoreRefused */
  async restore(events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) checkRestorable(event)
    await this.#connections.patiently((sql) =>
      this.#looking(sql, async (head) => {
        const missing = await this.#missing(sql, events)
        return missing.length === 0 || (await addRows(sql, this.#log, missing, head)) !== undefined
      }),
    )
    this.#heads.clear()
  }

  /** One statement, where every append seems to be the next of its stream; undefined where one is not. */
  async #likely(sql: Sql, batch: readonly AppendRequest[], now: string) {
    const plan = new Plan(now, new Map(this.#headsOf(batch)))
    if (!batch.every((request) => plan.add(request))) return undefined
    try {
      const base = await addRows(sql, this.#log, plan.rows)
      this.#remember(plan)
      return plan.answers(base ?? 0)
    } catch (error) {
      if (!isTaken(error)) throw error
      return undefined
    }
  }

  /** Looks first. */
  #carefully(sql: Sql, batch: readonly AppendRequest[], now: string) {
    const ids = batch.flatMap(({ events }) => events.map(({ id }) => id))
    const streams = batch.map(({ stream }) => stream)
    return this.#looking(sql, async (head) => {
      const [placed, heads] = await Promise.all([this.#placed(sql, ids), this.#ends(sql, streams)])
      const plan = new Plan(now, heads, placed)
      for (const request of batch) plan.add(request)
      const none = plan.rows.length === 0
      const base = none ? 0 : await addRows(sql, this.#log, plan.rows, head)
      if (base === undefined) return undefined
      this.#remember(plan)
      return plan.answers(base)
    })
  }

  /**
   * Looks at the log and adds to it, again until nobody else has added in between. No transaction is held open meanwhile: a
   * connection that is cut leaves nothing locked.
   * @param attempt what is looked at later than the head; false or undefined where the head was another
   */
  async #looking<T>(sql: Sql, attempt: (head: string) => Promise<T>): Promise<NonNullable<T>> {
    for (;;) {
      const [log] = await sql.unsafe('SELECT head FROM lockstep.logs WHERE number = $1', [
        this.#log,
      ])
      const done = await attempt(log?.['head'])
      if (done) return done
    }
  }

  async #missing(sql: Sql, events: readonly StoredEvent[]): Promise<StoredEvent[]> {
    const ids = events.map(({ id }) => id)
    const here = new Map((await this.#found(sql, ids)).map((row) => [row[3], row]))
    const streams = events.map(({ stream }) => stream)
    const ends = await this.#ends(sql, streams)
    return events.filter((event) => {
      const { stream, revision, id, metadata } = event
      const row = here.get(id)
      if (row !== undefined && isSame(row, event)) return false
      if (row !== undefined) throw new RestoreRefused(`the log holds another event ${id}`)
      if (revision !== after((ends.get(stream) ?? NO_EVENTS).revision))
        throw new RestoreRefused(`revision ${revision} is not the next of ${stream}`)
      ends.set(stream, { revision, recordedAt: recordedAtOf(metadata) })
      here.set(id, ['', stream, revision, id, event.type, event.data, metadata])
      return true
    })
  }

  async #placed(sql: Sql, ids: readonly string[]): Promise<Map<string, Placed>> {
    const rows = await this.#found(sql, ids)
    return new Map(
      rows.map(([at, stream, revision, id, , , metadata]) => [
        id,
        { stream, revision, recordedAt: recordedAtOf(metadata), position: Number(at), nth: 0 },
      ]),
    )
  }

  async #found(sql: Sql, ids: readonly string[]): Promise<EventRow[]> {
    const rows = await sql.unsafe(FOUND, [this.#log, list(ids)], { prepare: true }).values()
    return rows as unknown as EventRow[]
  }

  async #ends(sql: Sql, streams: readonly string[]): Promise<Map<string, Head>> {
    const asked = [...new Set(streams)]
    const rows = await sql.unsafe(ENDS, [this.#log, list(asked)], { prepare: true }).values()
    return new Map(
      (rows as unknown as [string, number, string][]).map(([stream, revision, metadata]) => [
        stream,
        { revision, recordedAt: recordedAtOf(metadata) },
      ]),
    )
  }

  *#headsOf(batch: readonly AppendRequest[]): Generator<[string, Head]> {
    for (const { stream } of batch) {
      const head = this.#heads.get(stream)
      if (head !== undefined) yield [stream, head]
    }
  }

  #remember({ heads }: Plan): void {
    if (this.#heads.size >= MOST_REMEMBERED) this.#heads.clear()
    for (const [stream, head] of heads) this.#heads.set(stream, head)
  }

  /** Another server may have taken over that knows less; it must not be believed to hold what this one held. */
  #forgetAfterCut(): void {
    const { cuts } = this.#connections
    if (cuts !== this.#cuts) this.#heads.clear()
    this.#cuts = cuts
  }
}

const FOUND = `SELECT ${EVENT_COLUMNS} FROM lockstep.events WHERE log = $1 AND id = ANY ($2::uuid[])`

const ENDS = `
  SELECT asked.stream, last.revision, last.metadata
  FROM unnest($2::text[]) AS asked (stream), LATERAL (
    SELECT revision, metadata FROM lockstep.events
    WHERE log = $1 AND stream = asked.stream ORDER BY revision DESC LIMIT 1) AS last`

const isSame = (row: EventRow, event: StoredEvent): boolean =>
  row[1] === event.stream &&
  row[2] === event.revision &&
  row[4] === event.type &&
  row[5] === event.data &&
  row[6] === event.metadata
