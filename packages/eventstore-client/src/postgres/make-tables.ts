import type { Sql } from 'postgres'
import { StoreVersionTooNew } from '../errors.ts'
import { isTaken } from './failures.ts'

/** Any number, the same for all who make these tables. */
const MAKING = 5_136_025

/**
 * Brings one part of Lockstep's tables, all in the schema `lockstep`, to its last version.
 * @param versions SQL for what each version of the part added to the one before
 * @throws StoreVersionTooNew, and what the server says
 */
export async function makeTables(
  sql: Sql,
  part: string,
  versions: readonly string[],
): Promise<void> {
  for (;;) {
    const version = await versionOf(sql, part)
    if (version > versions.length)
      throw new StoreVersionTooNew(`the ${part} in PostgreSQL`, version, versions.length)
    if (version === versions.length) return
    // Sent together these are one transaction. Of two that start at the same time, the second waits, finds the version taken,
    // and looks again.
    const making = `
      SELECT pg_advisory_xact_lock(${MAKING});
      CREATE SCHEMA IF NOT EXISTS lockstep;
      CREATE TABLE IF NOT EXISTS lockstep.versions (part text, version integer, PRIMARY KEY (part, version));
      INSERT INTO lockstep.versions VALUES ('${part}', ${version + 1});
      ${versions[version]}`
    await sql.unsafe(making).catch((error: unknown) => {
      if (!isTaken(error)) throw error
    })
  }
}

async function versionOf(sql: Sql, part: string): Promise<number> {
  const [table] = await sql.unsafe(`SELECT to_regclass('lockstep.versions') AS name`)
  if (table?.['name'] === null) return 0
  const [row] = await sql.unsafe(
    'SELECT max(version) AS version FROM lockstep.versions WHERE part = $1',
    [part],
  )
  return Number(row?.['version'] ?? 0)
}
