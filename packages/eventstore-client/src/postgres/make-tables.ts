import type { Sql } from 'postgres'
import { StoreVersionTooNew } from '../errors.ts'

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
  if ((await versionOf(sql, part)) === versions.length) return
  await sql.begin(async (tx) => {
    // Two that start at the same time would both make them.
    await tx.unsafe('SELECT pg_advisory_xact_lock($1)', [MAKING])
    await tx.unsafe(`
      CREATE SCHEMA IF NOT EXISTS lockstep;
      CREATE TABLE IF NOT EXISTS lockstep.versions (part text PRIMARY KEY, version integer NOT NULL)`)
    const version = await versionOf(tx, part)
    if (version > versions.length)
      throw new StoreVersionTooNew(`the ${part} in PostgreSQL`, version, versions.length)
    if (version < versions.length) await tx.unsafe(versions.slice(version).join(';'))
    await tx.unsafe(
      'INSERT INTO lockstep.versions VALUES ($1, $2) ON CONFLICT (part) DO UPDATE SET version = excluded.version',
      [part, versions.length],
    )
  })
}

async function versionOf(sql: Pick<Sql, 'unsafe'>, part: string): Promise<number> {
  const [table] = await sql.unsafe(`SELECT to_regclass('lockstep.versions') AS name`)
  if (table?.['name'] === null) return 0
  const [row] = await sql.unsafe('SELECT version FROM lockstep.versions WHERE part = $1', [part])
  return Number(row?.['version'] ?? 0)
}
