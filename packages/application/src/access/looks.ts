import {
  type Id,
  type Instant,
  instant,
  type LocalDate,
  type LookWay,
  type lookers,
  type NounName,
  type PersonId,
} from '@lockstep/domain'
import type { Looked } from '@lockstep/projections'
import type { Sql, SqlRow } from './sql.ts'

/** Which looks at what concerns somebody are asked for. */
export interface LooksAsked {
  readonly viewer?: PersonId | undefined
  readonly record?: Id | undefined
  /** Those in passing as well. */
  readonly passing: boolean
  readonly most: number
}

/** So many go into one statement, and so into one transaction. */
const AT_ONCE = 100

/** Who opened whose words. These are no events, for to read changes nothing, and they are kept for a time only. */
export class Looks {
  readonly #sql: Sql
  readonly #table: string

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.looks`
  }

  /** One row for each person concerned, record, way and day, however often somebody looks. */
  async note(organisation: Id, looks: readonly Looked[]): Promise<void> {
    for (let from = 0; from < looks.length; from += AT_ONCE) {
      const rows = looks.slice(from, from + AT_ONCE).map((look) => rowOf(organisation, look))
      await this.#sql.ask(
        `INSERT INTO ${this.#table} AS kept VALUES ${placesFor(rows)}
         ON CONFLICT (organisation, concerned, viewer, record, way, day) DO UPDATE
         SET last = excluded.last, standing = excluded.standing, principals = excluded.principals
         WHERE excluded.last > kept.last`,
        ...rows.flat(),
      )
    }
  }

  /** Those at what concerns somebody, the latest first, and what one answer showed beside each other. */
  async at(organisation: Id, concerned: PersonId, asked: LooksAsked): Promise<readonly Looked[]> {
    const { viewer = null, record = null, passing, most } = asked
    const rows = await this.#sql.ask(
      `SELECT * FROM ${this.#table} WHERE organisation = $1 AND concerned = $2
       AND (CAST($3 AS TEXT) IS NULL OR viewer = $3) AND (CAST($4 AS TEXT) IS NULL OR record = $4)
       AND (way <> 'passing' OR $5 = 'passing') ORDER BY last DESC, viewer, way, record LIMIT $6`,
      ...[organisation, concerned, viewer, record, passing ? 'passing' : '', most],
    )
    return rows.map(asLooked)
  }

  /** Somebody's own at a record. */
  async by(organisation: Id, viewer: PersonId, record: Id): Promise<readonly Looked[]> {
    const sql = `SELECT * FROM ${this.#table} WHERE organisation = $1 AND viewer = $2 AND record = $3`
    return (await this.#sql.ask(sql, organisation, viewer, record)).map(asLooked)
  }

  /** Everybody who looked, or whom it concerned. */
  async people(organisation: Id): Promise<readonly PersonId[]> {
    const of = (who: string) =>
      `SELECT ${who} AS person FROM ${this.#table} WHERE organisation = $1`
    const rows = await this.#sql.ask(`${of('viewer')} UNION ${of('concerned')}`, organisation)
    return rows.map((row) => row['person'] as PersonId)
  }

  /** Those of somebody who was erased, and those at what concerned them. */
  async forget(organisation: Id, person: PersonId): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND (viewer = $2 OR concerned = $2)`
    await this.#sql.ask(sql, organisation, person)
  }

  async endBefore(organisation: Id, moment: Instant): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND last < $2`
    await this.#sql.ask(sql, organisation, Date.parse(moment))
  }
}

/** By what a look is known from others: those that come again on the same day are one. */
export const lookKey = ({ viewer, concerned, record, way, day }: Looked): string =>
  [viewer, concerned, record, way, day].join(' ')

const rowOf = (organisation: Id, look: Looked) => [
  ...[organisation, look.concerned, look.viewer, look.noun, look.record, look.way, look.day],
  ...[Date.parse(look.first), Date.parse(look.last), look.as ?? null, look.principals.join(' ')],
]

/** `($1, $2), ($3, $4)` */
function placesFor(rows: readonly (readonly unknown[])[]): string {
  let last = 0
  const place = () => {
    last += 1
    return `$${last}`
  }
  return rows.map((row) => `(${row.map(place).join(', ')})`).join(', ')
}

const asLooked = (row: SqlRow): Looked => ({
  concerned: row['concerned'] as PersonId,
  viewer: row['viewer'] as PersonId,
  noun: row['noun'] as NounName,
  record: row['record'] as Id,
  way: row['way'] as LookWay,
  day: row['day'] as LocalDate,
  first: instant(Number(row['first'])),
  last: instant(Number(row['last'])),
  ...(row['standing'] == null ? {} : { as: row['standing'] as (typeof lookers)[number] }),
  principals: (row['principals'] as string).split(' ').filter(Boolean) as PersonId[],
})
