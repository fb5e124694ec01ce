import postgres from 'postgres'
import { newId, openEventLog } from '../src/index.ts'
import { stamped } from '../src/metadata.ts'
import { list } from '../src/postgres/list.ts'
import { startPostgres } from '../testing/postgres-server.ts'
import { type AppendBenchOptions, appendAll, WAITING } from './append.ts'
import { collectGarbage } from './garbage.ts'
import { type BenchRow, rateSince, row } from './row.ts'
import { batchesOf, type Step } from './workload.ts'

/**
 * Durable appends a second on a PostgreSQL server of its own with 1, 16 and 128 waiting at the port, beside the bare client
 * that inserts the same batches into the same tables, unchecked. Both sides take turns.
 */
export async function benchAppendPostgres(
  options: Omit<AppendBenchOptions, 'directory'> = {},
): Promise<BenchRow[]> {
  const { rounds = 12, appends = { 1: 200, 16: 2_400, 128: 5_120 } } = options
  const server = await startPostgres()
  try {
    const rows: BenchRow[] = []
    for (const waiting of options.waiting ?? WAITING) {
      const log = await openEventLog(`${server.url}#${newId(new Date())}`)
      const bare = await BareClient.at(server.url)
      const port: number[] = []
      const baseline: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const batches = batchesOf(waiting, appends[waiting] / waiting, round)
        const sides = [
          async () => baseline.push(await bare.rateOf(batches)),
          async () => port.push(await appendAll(log, batches, waiting)),
        ]
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side()
      }
      await log.close()
      await bare.close()
      // The first round warms up.
      rows.push(row(`postgres-append-${waiting}`, 'appends/s', port.slice(1), baseline.slice(1)))
    }
    return rows
  } finally {
    await server.remove()
  }
}

/** The client as it comes, on tables such as the log's. */
class BareClient {
  readonly #sql: postgres.Sql

  private constructor(sql: postgres.Sql) {
    this.#sql = sql
  }

  static async at(url: string): Promise<BareClient> {
    const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} })
    await sql.unsafe(`
      DROP SCHEMA IF EXISTS bare CASCADE;
      CREATE SCHEMA bare;
      CREATE TABLE bare.head (head bigint NOT NULL);
      INSERT INTO bare.head VALUES (0);
      CREATE TABLE bare.events (
        position bigint PRIMARY KEY, stream text COLLATE "C" NOT NULL, revision integer NOT NULL,
        id uuid NOT NULL UNIQUE, type text NOT NULL, data text NOT NULL, metadata text NOT NULL,
        UNIQUE (stream, revision))`)
    return new BareClient(sql)
  }

  /** Makes batches durable one after the other. @returns events a second */
  async rateOf(batches: readonly (readonly Step[])[]): Promise<number> {
    collectGarbage()
    const start = performance.now()
    let count = 0
    for (const batch of batches) {
      await this.#sql.unsafe(INSERT, [batch.length, ...columns(batch)], { prepare: true })
      count += batch.length
    }
    return rateSince(start, count)
  }

  close(): Promise<void> {
    return this.#sql.end()
  }
}

const columns = (batch: readonly Step[]): string[] => [
  list(batch.map(({ stream }) => stream)),
  list(batch.map(({ expected }) => (expected === 'none' ? 0 : expected + 1))),
  list(batch.map(({ event }) => event.id)),
  list(batch.map(({ event }) => event.type)),
  list(batch.map(({ event }) => event.data)),
  list(batch.map(({ event }) => stamped(event.metadata, new Date().toISOString()))),
]

const INSERT = `
  WITH head AS (UPDATE bare.head SET head = head + $1::int RETURNING head - $1::int AS base)
  INSERT INTO bare.events
  SELECT head.base + e.n, e.stream, e.revision, e.id, e.type, e.data, e.metadata
  FROM head, unnest($2::text[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[])
    WITH ORDINALITY AS e (stream, revision, id, type, data, metadata, n)`
