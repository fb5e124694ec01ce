import postgres from 'postgres'
import { EVENT_COLUMNS, type EventRow, recorded } from '../src/event-row.ts'
import { list } from '../src/postgres/list.ts'
import type { BareEvent, BarePages, BareStore } from './bare-store.ts'

const connected = (url: string) => postgres(url, { max: 1, fetch_types: false, onnotice: () => {} })

/** The client as it comes, on tables such as the log's. */
export class BarePostgres implements BareStore {
  readonly #sql: postgres.Sql

  private constructor(sql: postgres.Sql) {
    this.#sql = sql
  }

  static async at(url: string): Promise<BarePostgres> {
    const sql = connected(url)
    await sql.unsafe(`
      DROP SCHEMA IF EXISTS bare CASCADE;
      CREATE SCHEMA bare;
      CREATE TABLE bare.head (head bigint NOT NULL);
      INSERT INTO bare.head VALUES (0);
      CREATE TABLE bare.events (
        position bigint PRIMARY KEY, stream text COLLATE "C" NOT NULL, revision integer NOT NULL,
        id uuid NOT NULL UNIQUE, type text NOT NULL, data text NOT NULL, metadata text NOT NULL,
        UNIQUE (stream, revision))`)
    return new BarePostgres(sql)
  }

  async commit(events: readonly BareEvent[]): Promise<void> {
    const columns = ([0, 1, 2, 3, 4, 5] as const).map((at) =>
      list(events.map((event) => event[at])),
    )
    await this.#sql.unsafe(INSERT, [events.length, ...columns], { prepare: true })
  }

  close(): Promise<void> {
    return this.#sql.end()
  }
}

const INSERT = `
  WITH head AS (UPDATE bare.head SET head = head + $1::int RETURNING head - $1::int AS base)
  INSERT INTO bare.events
  SELECT head.base + e.n, e.stream, e.revision, e.id, e.type, e.data, e.metadata
  FROM head, unnest($2::text[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[])
    WITH ORDINALITY AS e (stream, revision, id, type, data, metadata, n)`

const PAGE = 1_000
const READ = `
  SELECT ${EVENT_COLUMNS} FROM lockstep.events
  WHERE log = (SELECT number FROM lockstep.logs WHERE organisation = $1) AND position > $2
  ORDER BY position LIMIT ${PAGE}`

export const pagesOfPostgres = (url: string, organisation: string): BarePages =>
  async function* pages() {
    const sql = connected(url)
    let after = 0
    for (let full = true; full; ) {
      const rows = await sql.unsafe(READ, [organisation, after], { prepare: true }).values()
      const page = (rows as unknown as EventRow[]).map(recorded)
      full = page.length === PAGE
      after = Number(page.at(-1)?.position)
      yield page
    }
    await sql.end()
  }
