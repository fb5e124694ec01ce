import { type Id, type Instant, instant } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { whoseOf } from './access-rows.ts'
import type { Whose } from './session.ts'
import type { Sql, SqlRow } from './sql.ts'

export const rhythms = ['hour', 'day', 'week'] as const
export type Rhythm = (typeof rhythms)[number]

/** An address outside that is read again and again, as an import of its maker's. */
export interface FollowedSource extends Whose {
  readonly id: Id
  readonly url: string
  readonly of: 'history' | 'goals'
  readonly every: Rhythm
  readonly since: Instant
  /** By what that which was read last is known again; empty where it is read anew. */
  readonly seen?: string
  /** When it is read next. */
  readonly next: Instant
}

/** What one reading came to. */
export interface SourceReading {
  readonly at: Instant
  /** New entries, those that were known, and lines that were not understood; absent where nothing could be read. */
  readonly came?: { readonly recorded: number; readonly known: number; readonly lines: number }
  /** The entry that began what was recorded. */
  readonly import?: Id
  /** Why it went no further, and what to do. */
  readonly problem?: string
}

/** The last moment that can be told. */
const NEVER = Date.parse('9999-12-31T23:59:59.999Z')

/** So many readings are remembered of each. */
const MOST_READINGS = 30

/** Addresses that are read again, and what each reading came to. */
export class FollowedSources {
  readonly #sql: Sql
  readonly #table: string
  readonly #readings: string

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.followed_sources`
    this.#readings = `${sql.schema}.source_readings`
  }

  /** It is read as soon as somebody comes to it. */
  async follow(
    following: Whose & Pick<FollowedSource, 'url' | 'of' | 'every'>,
  ): Promise<FollowedSource> {
    const now = new Date()
    const since = now.toISOString()
    const source: FollowedSource = { ...following, id: newId(now), since, next: since }
    const { id, organisation, person, url, of, every, wordsSince, letIn } = source
    await this.#sql.ask(
      `INSERT INTO ${this.#table} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, $10, NULL, 0)
       ON CONFLICT DO NOTHING`,
      ...[id, organisation, person, url, of, every, since, wordsSince ?? null, letIn ?? null],
      now.getTime(),
    )
    return source
  }

  async in(organisation: Id): Promise<readonly FollowedSource[]> {
    const sql = `SELECT * FROM ${this.#table} WHERE organisation = $1 ORDER BY id`
    return (await this.#sql.ask(sql, organisation)).map(asSource)
  }

  /** Takes one that is due, so that nobody else reads it until then. Undefined where another does, or it is not due. */
  async take(id: Id, by: string, now: number, until: number): Promise<FollowedSource | undefined> {
    const rows = await this.#sql.ask(
      `UPDATE ${this.#table} SET taken_by = $2, taken_until = $4
       WHERE id = $1 AND next <= $3 AND (taken_by = $2 OR taken_until <= $3) RETURNING *`,
      ...[id, by, now, until],
    )
    return rows.map(asSource)[0]
  }

  /**
   * It was read, or could not be: that is told before the next is due. Where it is to be read anew
   * since it was taken, that stays.
   */
  async noteReading(
    { id, seen, next }: Pick<FollowedSource, 'id' | 'seen' | 'next'>,
    by: string,
    { at, came, import: begun, problem }: SourceReading,
  ): Promise<void> {
    await this.#sql.ask(
      `INSERT INTO ${this.#readings} VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      ...[id, Date.parse(at), came?.recorded ?? null, came?.known ?? null, came?.lines ?? null],
      ...[begun ?? null, problem ?? null],
    )
    await this.#sql.ask(
      `DELETE FROM ${this.#readings} WHERE source = $1 AND at <
         (SELECT min(at) FROM (SELECT at FROM ${this.#readings} WHERE source = $1 ORDER BY at DESC LIMIT ${MOST_READINGS}) AS last)`,
      id,
    )
    await this.#sql.ask(
      `UPDATE ${this.#table} SET seen = $2, next = $3 WHERE id = $1 AND taken_by = $4`,
      ...[id, seen ?? null, Date.parse(next), by],
    )
    await this.#sql.ask(
      `UPDATE ${this.#table} SET taken_by = NULL, taken_until = 0
       WHERE id = $1 AND (taken_by = $2 OR taken_by IS NULL)`,
      ...[id, by],
    )
  }

  /**
   * It is read again at once, whatever of it was read before: who reads it now ends that first, and
   * that it was read before stays known.
   */
  async readAnew(id: Id): Promise<void> {
    const sql = `UPDATE ${this.#table}
      SET seen = CASE WHEN seen IS NULL THEN NULL ELSE '' END, next = 0, taken_by = NULL WHERE id = $1`
    await this.#sql.ask(sql, id)
  }

  /** In a backup: what is started on it reads nothing of itself, and says why. */
  async hold(): Promise<void> {
    const problem = 'This was restored from a backup: read it now, and it goes on from here.'
    await this.#sql.ask(
      `INSERT INTO ${this.#readings} SELECT id, $1, NULL, NULL, NULL, NULL, $2 FROM ${this.#table}`,
      ...[Date.now(), problem],
    )
    await this.#sql.ask(`UPDATE ${this.#table} SET next = $1`, NEVER)
  }

  /** Who reads stops: another may at once. */
  async release(by: string): Promise<void> {
    const sql = `UPDATE ${this.#table} SET taken_by = NULL, taken_until = 0 WHERE taken_by = $1`
    await this.#sql.ask(sql, by)
  }

  /** The last readings, the latest first. */
  async readings(id: Id): Promise<readonly SourceReading[]> {
    const sql = `SELECT * FROM ${this.#readings} WHERE source = $1 ORDER BY at DESC`
    return (await this.#sql.ask(sql, id)).map(asReading)
  }

  async stop(id: Id): Promise<void> {
    await this.#sql.ask(`DELETE FROM ${this.#table} WHERE id = $1`, id)
    await this.#sql.ask(`DELETE FROM ${this.#readings} WHERE source = $1`, id)
  }

  /** Those that came of one letting in. */
  async stopOf({ organisation, person, letIn }: Whose): Promise<void> {
    const all = await this.in(organisation)
    for (const each of all)
      if (each.person === person && each.letIn === letIn) await this.stop(each.id)
  }
}

const asSource = (row: SqlRow): FollowedSource => ({
  id: row['id'] as Id,
  url: row['url'] as string,
  of: row['kind'] as FollowedSource['of'],
  every: row['every'] as Rhythm,
  since: row['since'] as Instant,
  ...(row['seen'] == null ? {} : { seen: row['seen'] as string }),
  next: instant(Number(row['next'])),
  ...whoseOf(row),
})

const asReading = (row: SqlRow): SourceReading => ({
  at: instant(Number(row['at'])),
  ...(row['recorded'] == null
    ? {}
    : {
        came: {
          recorded: Number(row['recorded']),
          known: Number(row['known']),
          lines: Number(row['lines']),
        },
      }),
  ...(row['import'] == null ? {} : { import: row['import'] as Id }),
  ...(row['problem'] == null ? {} : { problem: row['problem'] as string }),
})
