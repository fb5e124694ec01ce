import type { Sql } from 'postgres'
import { type AppendRequest, checkRestorable } from '../append-request.ts'
import { type EventStoreError, RestoreRefused } from '../errors.ts'
import { after, type Head, NO_EVENTS } from '../head.ts'
import { recordedAtOf } from '../metadata.ts'
import type { Appended, StoredEvent } from '../port.ts'
import type { Connections } from './connections.ts'
import { isTaken } from './failures.ts'
import { type Placed, Plan } from './plan.ts'
import { addRows, type Row } from './rows.ts'

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
    this.#heads.clear()
    await this.#connections.patiently((sql) =>
      sql.begin(async (tx) => {
        await this.#lock(tx)
        const missing = await this.#missing(tx, events)
        if (missing.length > 0) await addRows(tx, this.#log, missing)
      }),
    )
  }

  /** One statement, where every append seems to be the next of its stream; undefined where one is not. */
  async #likely(sql: Sql, batch: readonly AppendRequest[], now: string) {
    const plan = new Plan(now, new Map(this.#headsOf(batch)))
    if (!batch.every((request) => plan.add(request))) return undefined
    try {
      const base = await addRows(sql, this.#log, plan.rows)
      this.#remember(plan)
      return plan.answers(base)
    } catch (error) {
      if (!isTaken(error)) throw error
      return undefined
    }
  }

  /** Looks first, while nobody else can write. */
  async #carefully(sql: Sql, batch: readonly AppendRequest[], now: string) {
    const { plan, base } = await sql.begin(async (tx) => {
      await this.#lock(tx)
      const ids = batch.flatMap(({ events }) => events.map(({ id }) => id))
      const streams = batch.map(({ stream }) => stream)
      const [placed, heads] = await Promise.all([this.#placed(tx, ids), this.#ends(tx, streams)])
      const plan = new Plan(now, heads, placed)
      for (const request of batch) plan.add(request)
      const base = plan.rows.length === 0 ? 0 : await addRows(tx, this.#log, plan.rows)
      return { plan, base }
    })
    this.#remember(plan)
    return plan.answers(base)
  }

  async #missing(tx: Asked, events: readonly StoredEvent[]): Promise<StoredEvent[]> {
    const here = new Map(
      (
        await this.#found(
          tx,
          events.map(({ id }) => id),
        )
      ).map((row) => [row[3], row]),
    )
    const ends = await this.#ends(
      tx,
      events.map(({ stream }) => stream),
    )
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

  async #lock(tx: Asked): Promise<void> {
    await tx.unsafe('SELECT FROM lockstep.logs WHERE number = $1 FOR UPDATE', [this.#log])
  }

  async #placed(tx: Asked, ids: readonly string[]): Promise<Map<string, Placed>> {
    const rows = await this.#found(tx, ids)
    return new Map(
      rows.map(([position, stream, revision, id, , , metadata]) => [
        id,
        {
          stream,
          revision,
          recordedAt: recordedAtOf(metadata),
          position: Number(position),
          nth: 0,
        },
      ]),
    )
  }

  async #found(tx: Asked, ids: readonly string[]): Promise<Row[]> {
    const rows = await tx.unsafe(FOUND, [this.#log, ids as string[]], { prepare: true }).values()
    return rows as unknown as Row[]
  }

  async #ends(tx: Asked, streams: readonly string[]): Promise<Map<string, Head>> {
    const asked = [...new Set(streams)]
    const rows = await tx.unsafe(ENDS, [this.#log, asked], { prepare: true }).values()
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

/** A connection, or a transaction on one. */
type Asked = Pick<Sql, 'unsafe'>

const FOUND =
  'SELECT position, stream, revision, id, type, data, metadata FROM lockstep.events WHERE log = $1 AND id = ANY ($2::uuid[])'

const ENDS = `
  SELECT asked.stream, last.revision, last.metadata
  FROM unnest($2::text[]) AS asked (stream), LATERAL (
    SELECT revision, metadata FROM lockstep.events
    WHERE log = $1 AND stream = asked.stream ORDER BY revision DESC LIMIT 1) AS last`

const isSame = (row: Row, event: StoredEvent): boolean =>
  row[1] === event.stream &&
  row[2] === event.revision &&
  row[4] === event.type &&
  row[5] === event.data &&
  row[6] === event.metadata
