import type { Id, PersonId } from '@lockstep/domain'
import type { Whose } from './session.ts'
import type { Sql, SqlRow } from './sql.ts'
import { DAY, hashed, secret } from './tokens.ts'

/**
 * What a link is for: founding an organisation; going on with what was founded by it; a member's first way in; another device
 * of one's own; or the way back of who lost both session and recovery code.
 */
export type Link =
  | { readonly kind: 'found' }
  | FoundedBy
  | (Whose & {
      readonly kind: 'join' | 'device' | 'restore'
      readonly by: readonly PersonId[]
    })
  /** No way in: it opens the person's calendar, and nothing else, as often as it is asked. */
  | (Whose & { readonly kind: 'calendar' })
  /** No way in by itself: what is left of a recovery code for the browser that has used it, which may have got no answer. */
  | RecoveredBy

/** What a link has founded: it leads there for as long as who founded it has never been in. */
export interface FoundedBy extends Pick<Whose, 'organisation' | 'person'> {
  readonly kind: 'founded'
  readonly other: PersonId
  readonly partnership: Id
}

/** Whose a used recovery code was, and the session that it opened. */
export interface RecoveredBy extends Whose {
  readonly kind: 'recovered'
  readonly session: Id
}

const PERSONS = "organisation = $1 AND link ->> 'person' = $2"

/** Links, by tokens that are stored hashed. */
export class Links {
  readonly #sql: Sql
  readonly #table: string

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.links`
  }

  /** @returns the token; it opens the link once, within `days`. */
  async make(link: Link, days: number): Promise<string> {
    const token = secret()
    await this.keep(token, link, days)
    return token
  }

  /** The same, under a token that is known to who asks for it, and to nobody else. */
  async keep(token: string, link: Link, days: number): Promise<void> {
    const organisation = link.kind === 'found' ? null : link.organisation
    const expires = Date.now() + days * DAY
    await this.#sql.ask(
      `INSERT INTO ${this.#table} VALUES ($1, $2, ${this.#sql.json('$3')}, $4) ON CONFLICT DO NOTHING`,
      ...[hashed(token), organisation, JSON.stringify(link), expires],
    )
  }

  /** What a link is for, without using it up. */
  async find(token: string): Promise<Link | undefined> {
    const sql = `SELECT CAST(link AS TEXT) AS link FROM ${this.#table} WHERE token = $1 AND expires > $2`
    return (await this.#sql.ask(sql, hashed(token), Date.now())).map(asLink)[0]
  }

  /**
   * Uses it up. Undefined where it is unknown, used or too old. It first gets a token that only this call knows, so that the
   * call finds it still where it is asked again after a cut, and nobody else does.
   */
  async use(token: string): Promise<Link | undefined> {
    const taken = hashed(secret())
    const rows = await this.#sql.ask(
      `UPDATE ${this.#table} SET token = $2 WHERE token IN ($1, $2) AND expires > $3
       RETURNING CAST(link AS TEXT) AS link`,
      ...[hashed(token), taken, Date.now()],
    )
    await this.#sql.ask(`DELETE FROM ${this.#table} WHERE token = $1`, taken)
    return rows.map(asLink)[0]
  }

  /** An organisation was founded by it: it founds no other. */
  async founded(token: string, by: FoundedBy, days: number): Promise<void> {
    await this.#sql.ask(
      `UPDATE ${this.#table} SET organisation = $2, link = ${this.#sql.json('$3')}, expires = $4 WHERE token = $1`,
      ...[hashed(token), by.organisation, JSON.stringify(by), Date.now() + days * DAY],
    )
  }

  /** Ends every link that others made for the person. */
  async endOfOthers(organisation: Id, person: PersonId): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE ${PERSONS} AND link ->> 'kind' IN ('join', 'restore')`
    await this.#sql.ask(sql, organisation, person)
  }

  /** Ends those for other devices that a session may have made which came of the same letting in. */
  async endForDevices({ organisation, person, letIn }: Whose): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE ${PERSONS}
      AND link ->> 'kind' = 'device' AND link ->> 'letIn' IS NOT DISTINCT FROM $3`
    await this.#sql.ask(sql, organisation, person, letIn ?? null)
  }

  /** Whether there is an address of the person's calendar. */
  async hasCalendar({ organisation, person }: Whose): Promise<boolean> {
    const sql = `SELECT token FROM ${this.#table} WHERE ${PERSONS} AND link ->> 'kind' = 'calendar' LIMIT 1`
    return (await this.#sql.ask(sql, organisation, person)).length > 0
  }

  /** Ends the addresses of the person's calendar; for who was let in again those that came of that alone. */
  async endCalendar({ organisation, person, letIn }: Whose): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE ${PERSONS}
      AND link ->> 'kind' = 'calendar' AND (CAST($3 AS TEXT) IS NULL OR link ->> 'letIn' = $3)`
    await this.#sql.ask(sql, organisation, person, letIn ?? null)
  }
}

const asLink = ({ link }: SqlRow): Link => JSON.parse(link as string) as Link
