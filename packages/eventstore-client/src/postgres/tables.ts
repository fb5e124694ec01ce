import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { makeTables } from './make-tables.ts'

// Names compare byte by byte, as they do in every other store.
const TABLES = `
  CREATE TABLE lockstep.logs (
    number       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation text COLLATE "C" NOT NULL UNIQUE,
    id           uuid NOT NULL,
    head         bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 50);
  CREATE TABLE lockstep.events (
    log      integer NOT NULL,
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
  )`

/** The log of an organisation, made where there is none. @throws StoreVersionTooNew, and what the server says */
export async function logOf(
  sql: Sql,
  organisation: string,
): Promise<{ readonly number: number; readonly id: string }> {
  await makeTables(sql, 'logs', [TABLES])
  for (;;) {
    const [log] =
      await sql`SELECT number, id FROM lockstep.logs WHERE organisation = ${organisation}`
    if (log !== undefined) return { number: log['number'], id: log['id'] }
    await sql`INSERT INTO lockstep.logs (organisation, id) VALUES (${organisation}, ${randomUUID()}) ON CONFLICT DO NOTHING`
  }
}
