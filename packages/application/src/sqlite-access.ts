import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Id, PersonId } from '@lockstep/domain'
import { DataVersion, newId } from '@lockstep/eventstore-client'
import type { Access, Link, Served, Session, Whose } from './access.ts'
import { accessTables } from './sqlite-access-tables.ts'
import { openTables } from './sqlite-tables.ts'
import { DAY, hashed, secret } from './tokens.ts'
import { rowsOf, type WaysIn } from './ways-in.ts'

type Row = Record<string, string | number | null>

/** `server.db`. */
export class SqliteAccess implements Access {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #others: DataVersion
  /** Those that were asked for, by their tokens' hashes: every request asks for one. */
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
    const { id, organisation, person, device, since, wordsSince } = session
    this.#run(
      'INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
      ...[hashed(token), id, organisation, person, device, since, wordsSince ?? null],
    )
    return { session, token }
  }

  async session(token: string): Promise<Session | undefined> {
    const hash = hashed(token)
    this.#lookForOthers()
    const known = this.#sessions.get(hash)
    if (known !== undefined) return known
    const row = this.#get('SELECT * FROM sessions WHERE token = ? AND revoked IS NULL', hash)
    if (row === undefined) return undefined
    this.#sessions.set(hash, asSession(row))
    return this.#sessions.get(hash)
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

  async revoke(organisation: Id, person: PersonId, session: Id): Promise<boolean> {
    const sql =
      'UPDATE sessions SET revoked = ? WHERE organisation = ? AND person = ? AND id = ? AND revoked IS NULL'
    this.#sessions.clear()
    const revoked = this.#run(sql, new Date().toISOString(), organisation, person, session) > 0
    if (revoked) this.#endLinks(organisation, person, ['device'])
    return revoked
  }

  async makeLink(link: Link, days: number): Promise<string> {
    const token = secret()
    const organisation = link.kind === 'found' ? null : link.organisation
    const expires = Date.now() + days * DAY
    this.#run(
      'INSERT INTO links VALUES (?, ?, ?, ?)',
      hashed(token),
      organisation,
      JSON.stringify(link),
      expires,
    )
    return token
  }

  async link(token: string): Promise<Link | undefined> {
    const row = this.#get(
      'SELECT link FROM links WHERE token = ? AND expires > ?',
      hashed(token),
      Date.now(),
    )
    return row && (JSON.parse(row['link'] as string) as Link)
  }

  async useLink(token: string): Promise<Link | undefined> {
    const sql = 'DELETE FROM links WHERE token = ? AND expires > ? RETURNING link'
    const row = this.#get(sql, hashed(token), Date.now())
    return row && (JSON.parse(row['link'] as string) as Link)
  }

  async endLinksOfOthers(organisation: Id, person: PersonId): Promise<void> {
    this.#endLinks(organisation, person, ['join', 'restore'])
  }

  async makeRecoveryCode({ organisation, person, wordsSince }: Whose): Promise<string> {
    const code = secret()
    const sql =
      'INSERT OR REPLACE INTO recovery_codes (organisation, person, code, words_since) VALUES (?, ?, ?, ?)'
    this.#run(sql, organisation, person, hashed(code), wordsSince ?? null)
    return code
  }

  async useRecoveryCode(organisation: Id, code: string): Promise<Whose | undefined> {
    const sql = 'DELETE FROM recovery_codes WHERE organisation = ? AND code = ? RETURNING *'
    const row = this.#get(sql, organisation, hashed(code))
    return row && whose(row)
  }

  async vouch(organisation: Id, person: PersonId, by: PersonId): Promise<readonly PersonId[]> {
    this.#run(
      'INSERT OR REPLACE INTO vouches VALUES (?, ?, ?, ?)',
      organisation,
      person,
      by,
      Date.now(),
    )
    const sql =
      'SELECT by FROM vouches WHERE organisation = ? AND person = ? AND at > ? ORDER BY by'
    return this.#all(sql, organisation, person, Date.now() - 7 * DAY).map(
      (row) => row['by'] as PersonId,
    )
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

  #endLinks(organisation: Id, person: PersonId, kinds: readonly Link['kind'][]): void {
    const sql =
      "DELETE FROM links WHERE organisation = ? AND link ->> 'person' = ? AND link ->> 'kind' IN (SELECT value FROM json_each(?))"
    this.#run(sql, organisation, person, JSON.stringify(kinds))
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

const whose = ({ organisation, person, words_since }: Row): Whose => ({
  organisation: organisation as Id,
  person: person as PersonId,
  ...(words_since === null ? {} : { wordsSince: words_since as string }),
})

const asSession = (row: Row): Session => ({
  id: row['id'] as Id,
  device: row['device'] as string,
  since: row['since'] as string,
  ...whose(row),
})
