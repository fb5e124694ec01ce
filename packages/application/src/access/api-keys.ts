import type { Id, Instant, KeyScope, LocalDate, PersonId } from '@lockstep/domain'
import { instant } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { whoseOf } from './access-rows.ts'
import type { Whose } from './session.ts'
import type { Sql, SqlRow } from './sql.ts'
import { hashed, secret } from './tokens.ts'
import { Uses } from './uses.ts'

/** What a program shows in a session's place. It reaches no further than the session that it was made in. */
export interface ApiKey extends Whose {
  readonly id: Id
  readonly name: string
  readonly scopes: readonly KeyScope[]
  /** That it was made in, and ends with. */
  readonly session: Id
  readonly since: Instant
  /** Its last day, and the moment at which that is over. */
  readonly until: LocalDate
  readonly expires: Instant
  /** When it was last shown, to the minute. */
  readonly used?: Instant
}

/** Keys for programs: handed out once, and stored hashed. Each server looks them up, so that what ends on one has ended on all. */
export class ApiKeys {
  readonly #sql: Sql
  readonly #table: string
  readonly #uses: Uses

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.api_keys`
    this.#uses = new Uses(sql, 'api_keys')
  }

  /** @returns with the key what is shown once. */
  async make(
    making: Omit<ApiKey, 'id' | 'since' | 'used'>,
  ): Promise<{ readonly key: ApiKey; readonly token: string }> {
    // People, and whatever looks for secrets in texts, know it by its beginning.
    const token = `lsk_${secret()}`
    const now = new Date()
    const key: ApiKey = { ...making, id: newId(now), since: now.toISOString() }
    const { id, organisation, person, name, scopes, session, since, until, expires } = key
    await this.#sql.ask(
      `INSERT INTO ${this.#table} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, $11, $12)
       ON CONFLICT DO NOTHING`,
      ...[hashed(token), id, organisation, person, name, scopes.join(' '), session, since, until],
      ...[Date.parse(expires), key.wordsSince ?? null, key.letIn ?? null],
    )
    return { key, token }
  }

  /** Undefined where it is unknown, ended or too old. */
  async find(token: string): Promise<ApiKey | undefined> {
    const sql = `SELECT * FROM ${this.#table} WHERE token = $1 AND expires > $2`
    return (await this.#sql.ask(sql, hashed(token), Date.now())).map(asKey)[0]
  }

  /** Those in an organisation that are not over, the oldest first. */
  async in(organisation: Id): Promise<readonly ApiKey[]> {
    const sql = `SELECT * FROM ${this.#table} WHERE organisation = $1 AND expires > $2 ORDER BY id`
    return (await this.#sql.ask(sql, organisation, Date.now())).map(asKey)
  }

  /** It was shown just now. */
  noteUse({ id }: ApiKey): Promise<void> {
    return this.#uses.note(id)
  }

  async end(id: Id): Promise<void> {
    await this.#sql.ask(`DELETE FROM ${this.#table} WHERE id = $1`, id)
  }

  /** Those that were made in a session that is over. */
  async endMadeIn(session: Id): Promise<void> {
    await this.#sql.ask(`DELETE FROM ${this.#table} WHERE session = $1`, session)
  }

  /** Those of somebody who has left. */
  async endOf(organisation: Id, person: PersonId): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND person = $2`
    await this.#sql.ask(sql, organisation, person)
  }
}

const asKey = (row: SqlRow): ApiKey => ({
  id: row['id'] as Id,
  name: row['name'] as string,
  scopes: (row['scopes'] as string).split(' ') as KeyScope[],
  session: row['session'] as Id,
  since: row['since'] as Instant,
  until: row['until'] as LocalDate,
  expires: instant(Number(row['expires'])),
  ...(row['used'] == null ? {} : { used: row['used'] as Instant }),
  ...whoseOf(row),
})
