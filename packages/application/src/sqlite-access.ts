import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { endsAllOf, type Id, type PersonId } from '@lockstep/domain'
import { DataVersion, newId } from '@lockstep/eventstore-client'
import type { Access, Link, Served, Session, Whose } from './access.ts'
import { asSession, codesReplaced, endedWith, whoseOf } from './access-rows.ts'
import { accessTables } from './sqlite-access-tables.ts'
import { openTables } from './sqlite-tables.ts'
import { DAY, hashed, secret } from './tokens.ts'
import { rowsOf, type WaysIn } from './ways-in.ts'

type Row = Record<string, string | number | null>

const CALENDAR = "organisation = ?1 AND link ->> 'person' = ?2 AND link ->> 'kind' = 'calendar'"

/** `server.db`. */
export class SqliteAccess implements Access {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #others: DataVersion
  /** Those that were asked for, by their tokens: every request asks for one. */
  readonly #sessions = new Map<string, Session>()
  #hasLooked = false

  /** @throws StoreVersionTooNew, and what `node:sqlite` throws */
  constructor(file: string) {
    this.#db = openTables(file, accessTables)
    this.#others = new DataVersion(this.#db)
  }

  async served(): Promise<readonly Served[]> {
    const rows = this.#all('SELECT id, folder, demo FROM organisations ORDER BY id')
    return rows.map(({ id, folder, demo }) => ({
      id: id as Id,
      folder: folder as string,
      demo: demo === 1,
    }))
  }

  async serve({ id, folder, demo }: Served): Promise<void> {
    this.#run('INSERT INTO organisations VALUES (?, ?, ?)', id, folder, demo ? 1 : 0)
  }

  async forget(organisation: Id): Promise<void> {
    this.#sessions.clear()
    for (const table of ['sessions', 'links', 'recovery_codes', 'vouches']) {
      this.#run(`DELETE FROM ${table} WHERE organisation = ?`, organisation)
    }
    this.#run('DELETE FROM organisations WHERE id = ?', organisation)
  }

  async openSession(
    opening: Omit<Session, 'id' | 'since'>,
  ): Promise<{ session: Session; token: string }> {
    const token = secret()
    const now = new Date()
    const session: Session = { ...opening, id: newId(now), since: now.toISOString() }
    const { id, organisation, person, device, since, wordsSince, letIn } = session
    this.#run(
      'INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)',
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
    const row = this.#get(sql, hashed(token))
    if (row === undefined) return undefined
    const session = asSession(row)
    this.#sessions.set(token, session)
    return session
  }

  async sessionsOf(organisation: Id, person: PersonId): Promise<readonly Session[]> {
    const sql =
      'SELECT * FROM sessions WHERE organisation = ? AND person = ? AND revoked IS NULL ORDER BY since'
    return this.#all(sql, organisation, person).map(asSession)
  }

  async hasJoined(organisation: Id, person: PersonId): Promise<boolean> {
    return (
      this.#get(
        'SELECT 1 FROM sessions WHERE organisation = ? AND person = ?',
        organisation,
        person,
      ) !== undefined
    )
  }

  async endedAmong(sessions: readonly Id[]): Promise<readonly Id[]> {
    const sql =
      'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM sessions WHERE revoked IS NULL)'
    return this.#all(sql, JSON.stringify(sessions)).map(({ value }) => value as Id)
  }

  async revoke(own: Whose, session: Id): Promise<readonly Id[]> {
    const { organisation, person } = own
    const ended = endedWith(own, session, await this.sessionsOf(organisation, person))
    const [first] = ended
    if (first === undefined) return []
    this.#sessions.clear()
    const ids = ended.map(({ id }) => id)
    this.#run(
      'UPDATE sessions SET revoked = ? WHERE id IN (SELECT value FROM json_each(?))',
      ...[new Date().toISOString(), JSON.stringify(ids)],
    )
    const letIn = first.letIn ?? null
    const links =
      "DELETE FROM links WHERE organisation = ? AND link ->> 'person' = ? AND link ->> 'kind' = 'device' AND link ->> 'letIn' IS ?"
    this.#run(links, organisation, person, letIn)
    if (endsAllOf(own, first)) {
      await this.endCalendar(first)
      const codes =
        'DELETE FROM recovery_codes WHERE organisation = ? AND person = ? AND let_in = ?'
      this.#run(codes, organisation, person, letIn)
    }
    return ids
  }

  async makeLink(link: Link, days: number): Promise<string> {
    const token = secret()
    const organisation = link.kind === 'found' ? null : link.organisation
    const expires = Date.now() + days * DAY
    const sql = 'INSERT INTO links VALUES (?, ?, ?, ?)'
    this.#run(sql, hashed(token), organisation, JSON.stringify(link), expires)
    return token
  }

  async link(token: string): Promise<Link | undefined> {
    const sql = 'SELECT link FROM links WHERE token = ? AND expires > ?'
    const row = this.#get(sql, hashed(token), Date.now())
    return row && (JSON.parse(row['link'] as string) as Link)
  }

  async useLink(token: string): Promise<Link | undefined> {
    const sql = 'DELETE FROM links WHERE token = ? AND expires > ? RETURNING link'
    const row = this.#get(sql, hashed(token), Date.now())
    return row && (JSON.parse(row['link'] as string) as Link)
  }

  async endLinksOfOthers(organisation: Id, person: PersonId): Promise<void> {
    const sql =
      "DELETE FROM links WHERE organisation = ? AND link ->> 'person' = ? AND link ->> 'kind' IN ('join', 'restore')"
    this.#run(sql, organisation, person)
  }

  async hasCalendar({ organisation, person }: Whose): Promise<boolean> {
    const sql = `SELECT 1 FROM links WHERE ${CALENDAR}`
    return this.#get(sql, organisation, person) !== undefined
  }

  async endCalendar({ organisation, person, letIn }: Whose): Promise<void> {
    const sql = `DELETE FROM links WHERE ${CALENDAR} AND (?3 IS NULL OR link ->> 'letIn' = ?3)`
    this.#run(sql, organisation, person, letIn ?? null)
  }

  async makeRecoveryCode(whose: Whose): Promise<string> {
    const { organisation, person, wordsSince, letIn } = whose
    const code = secret()
    const kept = this.#all(
      'SELECT * FROM recovery_codes WHERE organisation = ? AND person = ?',
      ...[organisation, person],
    )
    this.#run(
      'DELETE FROM recovery_codes WHERE code IN (SELECT value FROM json_each(?))',
      JSON.stringify(codesReplaced(whose, kept)),
    )
    this.#run(
      'INSERT INTO recovery_codes VALUES (?, ?, ?, ?, ?)',
      ...[organisation, person, hashed(code), wordsSince ?? null, letIn ?? null],
    )
    return code
  }

  async useRecoveryCode(organisation: Id, code: string): Promise<Whose | undefined> {
    const sql = 'DELETE FROM recovery_codes WHERE organisation = ? AND code = ? RETURNING *'
    const row = this.#get(sql, organisation, hashed(code))
    return row && whoseOf(row)
  }

  async vouch(organisation: Id, person: PersonId, by: PersonId): Promise<readonly PersonId[]> {
    const now = Date.now()
    const one = 'INSERT OR REPLACE INTO vouches VALUES (?, ?, ?, ?)'
    this.#run(one, organisation, person, by, now)
    const all =
      'SELECT by FROM vouches WHERE organisation = ? AND person = ? AND at > ? ORDER BY by'
    return this.#all(all, organisation, person, now - 7 * DAY).map((row) => row['by'] as PersonId)
  }

  async endVouching(organisation: Id, person: PersonId): Promise<void> {
    this.#run('DELETE FROM vouches WHERE organisation = ? AND person = ?', organisation, person)
  }

  async waysIn(organisation: Id): Promise<WaysIn> {
    const of = (table: keyof WaysIn) =>
      this.#all(`SELECT * FROM ${table} WHERE organisation = ?`, organisation)
    return {
      sessions: of('sessions'),
      links: of('links'),
      recovery_codes: of('recovery_codes'),
      vouches: of('vouches'),
    }
  }

  async takeOver(ways: WaysIn): Promise<void> {
    for (const { table, columns, values } of rowsOf(ways)) {
      const places = columns.map(() => '?').join(', ')
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`
      this.#run(sql, ...values)
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

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#db.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }

  #run(sql: string, ...values: (string | number | null)[]): number {
    return Number(this.#prepared(sql).run(...values).changes)
  }

  #get(sql: string, ...values: (string | number | null)[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined
  }

  #all(sql: string, ...values: (string | number | null)[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[]
  }
}
