import { endsAllOf, type Id, type PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import type { Access, Served } from './access.ts'
import { asSession, endedWith } from './access-rows.ts'
import { ApiKeys } from './api-keys.ts'
import { FollowedSources } from './followed-sources.ts'
import { Links } from './links.ts'
import { Looks } from './looks.ts'
import { RecoveryCodes } from './recovery-codes.ts'
import type { Session, Whose } from './session.ts'
import type { Sql } from './sql.ts'
import { hashed, secret } from './tokens.ts'
import { Uses } from './uses.ts'
import { Vouches } from './vouches.ts'
import { allWaysIn, rowsOf, WAYS_IN, type WaysIn } from './ways-in.ts'
import { Webhooks } from './webhooks.ts'

/** What every store does alike. Each lists its organisations, and finds the session that every request asks for, in its own way. */
export abstract class SqlAccess implements Access {
  readonly links: Links
  readonly codes: RecoveryCodes
  readonly vouches: Vouches
  readonly keys: ApiKeys
  readonly webhooks: Webhooks
  readonly followed: FollowedSources
  readonly looks: Looks
  readonly uses: Uses
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
    this.links = new Links(sql)
    this.codes = new RecoveryCodes(sql)
    this.vouches = new Vouches(sql)
    this.keys = new ApiKeys(sql)
    this.webhooks = new Webhooks(sql)
    this.followed = new FollowedSources(sql)
    this.looks = new Looks(sql)
    this.uses = new Uses(sql, 'sessions')
  }

  abstract served(): Promise<readonly Served[]>
  abstract serve(organisation: Served): Promise<void>
  abstract session(token: string): Promise<Session | undefined>
  abstract close(): Promise<void>

  /** Sessions were ended: those that are remembered may be among them. */
  protected abstract sessionsEnded(): void

  async forget(organisation: Id): Promise<void> {
    for (const { id } of await this.webhooks.in(organisation)) await this.webhooks.end(id)
    for (const { id } of await this.followed.in(organisation)) await this.followed.stop(id)
    for (const table of Object.keys(WAYS_IN)) {
      const sql = `DELETE FROM ${this.#table(table)} WHERE organisation = $1`
      await this.#sql.ask(sql, organisation)
    }
    this.sessionsEnded()
    await this.#sql.ask(`DELETE FROM ${this.#table('organisations')} WHERE id = $1`, organisation)
  }

  async openSession(
    opening: Omit<Session, 'id' | 'since'>,
  ): Promise<{ session: Session; token: string }> {
    const token = secret()
    const now = new Date()
    const session: Session = { ...opening, id: newId(now), since: now.toISOString() }
    const { id, organisation, person, device, since, wordsSince, letIn } = session
    await this.#sql.ask(
      `INSERT INTO ${this.#table('sessions')}
         (token, id, organisation, person, device, since, words_since, let_in)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      ...[hashed(token), id, organisation, person, device, since],
      ...[wordsSince ?? null, letIn ?? null],
    )
    return { session, token }
  }

  async sessionsOf(organisation: Id, person: PersonId): Promise<readonly Session[]> {
    const sql = `SELECT * FROM ${this.#table('sessions')}
      WHERE organisation = $1 AND person = $2 AND revoked IS NULL ORDER BY since`
    return (await this.#sql.ask(sql, organisation, person)).map(asSession)
  }

  async joined(organisation: Id): Promise<readonly PersonId[]> {
    const sql = `SELECT DISTINCT person FROM ${this.#table('sessions')} WHERE organisation = $1 ORDER BY person`
    return (await this.#sql.ask(sql, organisation)).map(({ person }) => person as PersonId)
  }

  async wasIn({ organisation, person }: Pick<Whose, 'organisation' | 'person'>): Promise<boolean> {
    const sql = `SELECT id FROM ${this.#table('sessions')}
      WHERE organisation = $1 AND person = $2 AND used IS NOT NULL LIMIT 1`
    return (await this.#sql.ask(sql, organisation, person)).length > 0
  }

  async endedAmong(sessions: readonly Id[]): Promise<readonly Id[]> {
    const isAsked = this.#sql.isIn('id', '$1')
    const sql = `SELECT id FROM ${this.#table('sessions')} WHERE ${isAsked} AND revoked IS NULL
      UNION ALL SELECT id FROM ${this.#table('api_keys')} WHERE ${isAsked} AND expires > $2`
    const rows = await this.#sql.ask(sql, JSON.stringify(sessions), Date.now())
    const open = new Set(rows.map(({ id }) => id))
    return sessions.filter((id) => !open.has(id))
  }

  async revoke(own: Whose, session: Id): Promise<readonly Id[]> {
    const { organisation, person } = own
    const ended = endedWith(own, session, await this.sessionsOf(organisation, person))
    const [first] = ended
    if (first === undefined) return []
    const ids = ended.map(({ id }) => id)
    await this.#sql.ask(
      `UPDATE ${this.#table('sessions')} SET revoked = $1 WHERE ${this.#sql.isIn('id', '$2')}`,
      ...[new Date().toISOString(), JSON.stringify(ids)],
    )
    this.sessionsEnded()
    for (const id of ids) await this.keys.endMadeIn(id)
    await this.links.endForDevices(first)
    if (endsAllOf(own, first)) {
      await this.links.endCalendar(first)
      await this.webhooks.endOf(first)
      await this.followed.stopOf(first)
      await this.codes.endOf(first)
    }
    return ids
  }

  waysIn(organisation: Id): Promise<WaysIn> {
    return allWaysIn((table) => {
      const columns = WAYS_IN[table].map((column) => `CAST(${column} AS TEXT) AS ${column}`)
      const sql = `SELECT ${columns.join(', ')} FROM ${this.#table(table)} WHERE organisation = $1`
      return this.#sql.ask(sql, organisation)
    })
  }

  async takeOver(ways: WaysIn): Promise<void> {
    for (const { table, columns, values } of rowsOf(ways)) {
      const places = columns.map((column, n) =>
        column === 'link' ? this.#sql.json(`$${n + 1}`) : `$${n + 1}`,
      )
      const sql = `INSERT INTO ${this.#table(table)} (${columns.join(', ')})
        VALUES (${places.join(', ')}) ON CONFLICT DO NOTHING`
      await this.#sql.ask(sql, ...values)
    }
  }

  #table(name: string): string {
    return `${this.#sql.schema}.${name}`
  }
}
