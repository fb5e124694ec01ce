import type { Sql } from 'postgres'
import type { StoredEvent } from '../port.ts'
import { list } from './list.ts'

/**
 * Adds events after a log's last and raises its head, in one statement: whoever adds next waits for this one's commit, so that
 * positions become visible in their order and none is left out. A sequence would let a later one be seen first.
 * @param head what it must be raised from; whatever it is if left out
 * @returns the position before the first of them; undefined, and nothing added, where the head was another
 * @throws what the server says where an id or a revision is taken
 */
export async function addRows(
  sql: Sql,
  log: number,
  rows: readonly StoredEvent[],
  head?: string,
): Promise<number | undefined> {
  const columns = [
    list(rows.map(({ stream }) => stream)),
    list(rows.map(({ revision }) => revision)),
    list(rows.map(({ id }) => id)),
    list(rows.map(({ type }) => type)),
    list(rows.map(({ data }) => data)),
    list(rows.map(({ metadata }) => metadata)),
  ]
  const values = [log, rows.length, ...columns, head ?? null]
  const [added] = await sql.unsafe(ADD, values, { prepare: true })
  return added && Number(added['base'])
}

const ADD = `
  WITH head AS (
    UPDATE lockstep.logs SET head = head + $2::int
    WHERE number = $1::int AND head = coalesce($9::bigint, head) RETURNING head - $2::int AS base
  ), added AS (
    INSERT INTO lockstep.events (log, position, stream, revision, id, type, data, metadata)
    SELECT $1::int, head.base + e.n, e.stream, e.revision, e.id, e.type, e.data, e.metadata
    FROM head, unnest($3::text[], $4::int[], $5::uuid[], $6::text[], $7::text[], $8::text[])
      WITH ORDINALITY AS e (stream, revision, id, type, data, metadata, n)
  )
  SELECT base FROM head`
