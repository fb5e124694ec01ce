import type { Id, PersonId } from '@lockstep/domain'
import type { Sql } from './sql.ts'
import { DAY } from './tokens.ts'

/** So long somebody's word counts. */
const LASTS = 7 * DAY

/** Who says that somebody should be let in again. */
export class Vouches {
  readonly #sql: Sql
  readonly #table: string

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.vouches`
  }

  /** A member says so. @returns all who have within a week. */
  async add(organisation: Id, person: PersonId, by: PersonId): Promise<readonly PersonId[]> {
    const now = Date.now()
    await this.#sql.ask(
      `INSERT INTO ${this.#table} VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation, person, by) DO UPDATE SET at = excluded.at`,
      ...[organisation, person, by, now],
    )
    const sql = `SELECT by FROM ${this.#table} WHERE organisation = $1 AND person = $2 AND at > $3`
    const rows = await this.#sql.ask(sql, organisation, person, now - LASTS)
    return rows.map((row) => row['by'] as PersonId).sort()
  }

  /** Who has, within a week, for whom nobody has been let in yet. */
  async pending(
    organisation: Id,
  ): Promise<readonly { readonly person: PersonId; readonly by: PersonId }[]> {
    const sql = `SELECT person, by FROM ${this.#table} WHERE organisation = $1 AND at > $2 ORDER BY at`
    const rows = await this.#sql.ask(sql, organisation, Date.now() - LASTS)
    return rows.map(({ person, by }) => ({ person: person as PersonId, by: by as PersonId }))
  }

  /** One of them takes it back. */
  async takeBack(organisation: Id, person: PersonId, by: PersonId): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND person = $2 AND by = $3`
    await this.#sql.ask(sql, organisation, person, by)
  }

  /** What was vouched for has been done: it takes all of them to do it again. */
  async end(organisation: Id, person: PersonId): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND person = $2`
    await this.#sql.ask(sql, organisation, person)
  }
}
