import { type Id, type Instant, instant, mayEnd } from '@lockstep/domain'
import { whoseOf } from './access-rows.ts'
import type { Whose } from './session.ts'
import type { Sql } from './sql.ts'
import { hashed, secret } from './tokens.ts'

/** The way in of who has no session left: shown once, and stored hashed. */
export class RecoveryCodes {
  readonly #sql: Sql
  readonly #table: string

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.recovery_codes`
  }

  /** A new code in place of those that reach no further. It opens no more than the session that it is made in. */
  async make(whose: Whose): Promise<string> {
    const { organisation, person, wordsSince, letIn } = whose
    const code = secret()
    await this.#endThoseWithin(whose)
    await this.#sql.ask(
      `INSERT INTO ${this.#table} (organisation, person, code, words_since, let_in, made)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      ...[organisation, person, hashed(code), wordsSince ?? null, letIn ?? null],
      instant(Date.now()),
    )
    return code
  }

  /** When the last was made of those that a new one would take the place of; undefined where none is known. */
  async lastMade(whose: Whose): Promise<Instant | undefined> {
    const made = (await this.#within(whose)).flatMap((row) => (row['made'] as Instant) ?? [])
    return made.toSorted().at(-1)
  }

  /** Uses the code up: as of a link, whoever is asked again after a cut finds it still, and nobody else. */
  async use(organisation: Id, code: string): Promise<Whose | undefined> {
    const taken = hashed(secret())
    const rows = await this.#sql.ask(
      `UPDATE ${this.#table} SET code = $3 WHERE organisation = $1 AND code IN ($2, $3) RETURNING *`,
      ...[organisation, hashed(code), taken],
    )
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND code = $2`
    await this.#sql.ask(sql, organisation, taken)
    return rows.map(whoseOf)[0]
  }

  /** Ends those that came of one letting in. */
  async endOf({ organisation, person, letIn }: Whose): Promise<void> {
    const sql = `DELETE FROM ${this.#table} WHERE organisation = $1 AND person = $2 AND let_in = $3`
    await this.#sql.ask(sql, organisation, person, letIn ?? null)
  }

  async #within(whose: Whose) {
    const kept = await this.#sql.ask(
      `SELECT * FROM ${this.#table} WHERE organisation = $1 AND person = $2`,
      ...[whose.organisation, whose.person],
    )
    return kept.filter((row) => mayEnd(whose, whoseOf(row)))
  }

  async #endThoseWithin(whose: Whose): Promise<void> {
    const within = (await this.#within(whose)).map(({ code }) => code)
    const sql = `DELETE FROM ${this.#table} WHERE ${this.#sql.isIn('code', '$1')}`
    await this.#sql.ask(sql, JSON.stringify(within))
  }
}
