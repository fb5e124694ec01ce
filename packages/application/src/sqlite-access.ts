import type { DatabaseSync } from 'node:sqlite'
import { endsAllOf, type Id, type PersonId } from '@lockstep/domain'
import { DataVersion, newId } from '@lockstep/eventstore-client'
import type { Access, Link, Served } from './access.ts'
import { asSession, codesReplaced, endedWith, whoseOf } from './access-rows.ts'
import { ApiKeys } from './api-keys.ts'
import { FollowedSources } from './followed-sources.ts'
import { Looks } from './looks.ts'
import type { Session, Whose } from './session.ts'
import { accessTables } from './sqlite-access-tables.ts'
import { SqliteStatements } from './sqlite-statements.ts'
import { openTables } from './sqlite-tables.ts'
import { DAY, hashed, secret } from './tokens.ts'
import { Uses } from './uses.ts'
import { allWaysIn, rowsOf, WAYS_IN, type WaysIn } from './ways-in.ts'
import { Webhooks } from './webhooks.ts'

const CALENDAR = "organisation = ?1 AND link ->> 'person' = ?2 AND link ->> 'kind' = 'calendar'"

/** `server.db`. */
export class SqliteAccess implements Access {
  readonly keys: ApiKeys
  readonly webhooks: Webhooks
  readonly followed: FollowedSources
  readonly looks: Looks
  readonly uses: Uses
  readonly #db: DatabaseSync
  readonly #sql: SqliteStatements
  readonly #others: DataVersion
  /** Those that were asked for, by their tokens: every request asks for one. */
  readonly #sessions = new Map<string, Session>()
  #hasLooked = false

  /** @throws StoreVersionTooNew, and what `node:sqlite` throws */
  constructor(file: string) {
    this.#db = openTables(file, accessTables)
    this.#others = new DataVersion(this.#db)
    this.#sql = new SqliteStatements(this.#db)
    this.keys = new ApiKeys(this.#sql)
    this.webhooks = new Webhooks(this.#sql)
    this.followed = new FollowedSources(this.#sql)
    this.looks = new Looks(this.#sql)
    this.uses = new Uses(this.#sql, 'sessions')
  }

  async served(): Promise<readonly Served[]> {
    const rows = this.#sql.all('SELECT id, folder, demo FROM organisations ORDER BY id')
    return rows.map(({ id, folder, demo }) => ({
      id: id as Id,
      folder: folder as string,
      demo: demo === 1,
    }))
  }

  async serve({ id, folder, demo }: Served): Promise<void> {
    this.#sql.run('INSERT INTO organisations VALUES (?, ?, ?)', id, folder, demo ? 1 : 0)
  }

  async forget(organisation: Id): Promise<void> {
    this.#sessions.clear()
    for (const { id } of await this.webhooks.in(organisation)) await this.webhooks.end(id)
    for (const { id } of await this.followed.in(organisation)) await this.followed.stop(id)
    for (const table of Object.keys(WAYS_IN))
      this.#sql.run(`DELETE FROM ${table} WHERE organisation = ?`, organisation)
    this.#sql.run('DELETE FROM organisations WHERE id = ?', organisation)
  }

  async openSession(
    opening: Omit<Session, 'id' | 'since'>,
  ): Promise<{ session: Session; token: string }> {
    const token = secret()
    const now = new Date()
    const session: Session = { ...opening, id: newId(now), since: now.toISOString() }
    const { id, organisation, person, device, since, wordsSince, letIn } = session
    this.#sql.run(
      'INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL)',
      ...[hashed(token), id, organisation, person, device, since],
      ...[wordsSince ?? null, letIn ?? null],
    )
    return { session, token }
  }

  async session(token: string): Promise<Session | undefined> {
    this.#lookForOthers()
    const known = this.#sessions.get(token)
    if (known !== undefined) return known
    const sql = 'SELECT * FROM sessions WHERE token = ? AND revoked IS NULL'
    const row = this.#sql.get(sql, hashed(token))
    if (row === undefined) return undefined
    const session = asSession(row)
    this.#sessions.set(token, session)
    return session
  }

  async sessionsOf(organisation: Id, person: PersonId): Promise<readonly Session[]> {
    const sql =
      'SELECT * FROM sessions WHERE organisation = ? AND person = ? AND revoked IS NULL ORDER BY since'
    return this.#sql.all(sql, organisation, person).map(asSession)
  }

  async joined(organisation: Id): Promise<readonly PersonId[]> {
    const sql = 'SELECT DISTINCT person FROM sessions WHERE organisation = ? ORDER BY person'
    return this.#sql.all(sql, organisation).map(({ person }) => person as PersonId)
  }

  async endedAmong(sessions: readonly Id[]): Promise<readonly Id[]> {
    const sql = `SELECT value FROM json_each(?) WHERE value NOT IN
      (SELECT id FROM sessions WHERE revoked IS NULL UNION ALL SELECT id FROM api_keys WHERE expires > ?)`
    return this.#sql.all(sql, JSON.stringify(sessions), Date.now()).map(({ value }) => value as Id)
  }

  async revoke(own: Whose, session: Id): Promise<readonly Id[]> {
    const { organisation, person } = own
    const ended = endedWith(own, session, await this.sessionsOf(organisation, person))
    const [first] = ended
    if (first === undefined) return []
    this.#sessions.clear()
    const ids = ended.map(({ id }) => id)
    this.#sql.run(
      'UPDATE sessions SET revoked = ? WHERE id IN (SELECT value FROM json_each(?))',
      ...[new Date().toISOString(), JSON.stringify(ids)],
    )
    for (const id of ids) await this.keys.endMadeIn(id)
    const letIn = first.letIn ?? null
    const links =
      "DELETE FROM links WHERE organisation = ? AND link ->> 'person' = ? AND link ->> 'kind' = 'device' AND link ->> 'letIn' IS ?"
    this.#sql.run(links, organisation, person, letIn)
    if (endsAllOf(own, first)) {
      await this.endCalendar(first)
      await this.webhooks.endOf(first)
      await this.followed.stopOf(first)
      const codes =
        'DELETE FROM recovery_codes WHERE organisation = ? AND person = ? AND let_in = ?'
      this.#sql.run(codes, organisation, person, letIn)
    }
    return ids
  }

  async makeLink(link: Link, days: number): Promise<string> {
    const token = secret()
    const organisation = link.kind === 'found' ? null : link.organisation
    const expires = Date.now() + days * DAY
    const sql = 'INSERT INTO links VALUES (?, ?, ?, ?)'
    this.#sql.run(sql, hashed(token), organisation, JSON.stringify(link), expires)
    return token
  }

  async link(token: string): Promise<Link | undefined> {
    const sql = 'SELECT link FROM links WHERE token = ? AND expires > ?'
    const row = this.#sql.get(sql, hashed(token), Date.now())
    return row && (JSON.parse(row['link'] as string) as Link)
  }

  async useLink(token: string): Promise<Link | undefined> {
    const sql = 'DELETE FROM links WHERE token = ? AND expires > ? RETURNING link'
    const row = this.#sql.get(sql, hashed(token), Date.now())
    return row && (JSON.parse(row['link'] as string) as Link)
  }

  async endLinksOfOthers(organisation: Id, person: PersonId): Promise<void> {
    const sql =
      "DELETE FROM links WHERE organisation = ? AND link ->> 'person' = ? AND link ->> 'kind' IN ('join', 'restore')"
    this.#sql.run(sql, organisation, person)
  }

  async hasCalendar({ organisation, person }: Whose): Promise<boolean> {
    const sql = `SELECT 1 FROM links WHERE ${CALENDAR}`
    return this.#sql.get(sql, organisation, person) !== undefined
  }

  async endCalendar({ organisation, person, letIn }: Whose): Promise<void> {
    const sql = `DELETE FROM links WHERE ${CALENDAR} AND (?3 IS NULL OR link ->> 'letIn' = ?3)`
    this.#sql.run(sql, organisation, person, letIn ?? null)
  }

  async makeRecoveryCode(whose: Whose): Promise<string> {
    const { organisation, person, wordsSince, letIn } = whose
    const code = secret()
    const kept = this.#sql.all(
      'SELECT * FROM recovery_codes WHERE organisation = ? AND person = ?',
      ...[organisation, person],
    )
    this.#sql.run(
      'DELETE FROM recovery_codes WHERE code IN (SELECT value FROM json_each(?))',
      JSON.stringify(codesReplaced(whose, kept)),
    )
    this.#sql.run(
      'INSERT INTO recovery_codes VALUES (?, ?, ?, ?, ?)',
      ...[organisation, person, hashed(code), wordsSince ?? null, letIn ?? null],
    )
    return code
  }

  async useRecoveryCode(organisation: Id, code: string): Promise<Whose | undefined> {
    const sql = 'DELETE FROM recovery_codes WHERE organisation = ? AND code = ? RETURNING *'
    const row = this.#sql.get(sql, organisation, hashed(code))
    return row && whoseOf(row)
  }

  async vouch(organisation: Id, person: PersonId, by: PersonId): Promise<readonly PersonId[]> {
    const now = Date.now()
    const one = 'INSERT OR REPLACE INTO vouches VALUES (?, ?, ?, ?)'
    this.#sql.run(one, organisation, person, by, now)
    const all =
      'SELECT by FROM vouches WHERE organisation = ? AND person = ? AND at > ? ORDER BY by'
    return this.#sql
      .all(all, organisation, person, now - 7 * DAY)
      .map((row) => row['by'] as PersonId)
  }

  async endVouching(organisation: Id, person: PersonId): Promise<void> {
    this.#sql.run('DELETE FROM vouches WHERE organisation = ? AND person = ?', organisation, person)
  }

  waysIn(organisation: Id): Promise<WaysIn> {
    return allWaysIn(async (table) =>
      this.#sql.all(`SELECT * FROM ${table} WHERE organisation = ?`, organisation),
    )
  }

  async takeOver(ways: WaysIn): Promise<void> {
    for (const { table, columns, values } of rowsOf(ways)) {
      const places = columns.map(() => '?').join(', ')
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`
      this.#sql.run(sql, ...values)
    }
  }

  async close(): Promise<void> {
    this.#db.close()
  }

  /** Another process may have ended a session; once for all requests of a turn of the event loop is soon enough. */
  #lookForOthers(): void {
    if (this.#hasLooked) return
    if (this.#others.changed()) this.#sessions.clear()
    this.#hasLooked = true
    setImmediate(() => {
      this.#hasLooked = false
    })
  }
}
