import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { StoreVersionTooNew } from '../errors.ts'

const VERSION = 1

/** Any number, the same for all who make these tables. */
const MAKING = 5_136_025

/**
 * Makes the tables where there are none.
 * @throws StoreVersionTooNew, and what the server says
 */
export async function makeTables(sql: Sql): Promise<void> {
  if ((await versionOf(sql)) === VERSION) return
  await sql.begin(async (tx) => {
    // Two that start at the same time would both make them.
    await tx`SELECT pg_advisory_xact_lock(${MAKING})`
    const version = await versionOf(tx)
    if (version > VERSION) throw new StoreVersionTooNew('the log in PostgreSQL', version, VERSION)
    if (version === 0) await tx.unsafe(TABLES)
  })
}

async function versionOf(sql: Pick<Sql, 'unsafe'>): Promise<number> {
  const [table] = await sql.unsafe(`SELECT to_regclass('lockstep.version') AS name`)
  if (table?.['name'] === null) return 0
  const [version] = await sql.unsafe('SELECT events FROM lockstep.version')
  return Number(version?.['events'])
}

// Names compare byte by byte, as they do in every other store.
const TABLES = `
  CREATE SCHEMA IF NOT EXISTS lockstep;
  CREATE TABLE lockstep.version (events integer NOT NULL);
  INSERT INTO lockstep.version VALUES (${VERSION});
  CREATE TABLE lockstep.logs (
    number       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation text COLLATE "C" NOT NULL UNIQUE,
    id           uuid NOT NULL,
    head         bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 50);
  CREATE TABLE lockstep.events (
    log      integer NOT NULL REFERENCES lockstep.logs,
    position bigint NOT NULL,
    stream   text COLLATE "C" NOT NULL,
    revision integer NOT NULL,
    id       uuid NOT NULL,
    type     text COLLATE "C" NOT NULL,
    data     text NOT NULL,
    metadata text NOT NULL,
    PRIMARY KEY (log, position),
    UNIQUE (log, stream, revision),
    UNIQUE (log, id)
  );`

/** The log of an organisation, made where there is none. */
export async function logOf(
  sql: Sql,
  organisation: string,
): Promise<{ readonly number: number; readonly id: string }> {
  for (;;) {
    const [log] =
      await sql`SELECT number, id FROM lockstep.logs WHERE organisation = ${organisation}`
    if (log !== undefined) return { number: log['number'], id: log['id'] }
    await sql`INSERT INTO lockstep.logs (organisation, id) VALUES (${organisation}, ${randomUUID()}) ON CONFLICT DO NOTHING`
  }
}
