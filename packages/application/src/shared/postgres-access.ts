import { endsAllOf, type Id, type PersonId } from '@lockstep/domain'
import { newId, Together } from '@lockstep/eventstore-client'
import { list, makeTables, sharedConnections } from '@lockstep/eventstore-client/postgres'
import type { Access, Link, Served } from '../access.ts'
import { asSession, codesReplaced, endedWith, whoseOf } from '../access-rows.ts'
import { ApiKeys } from '../api-keys.ts'
import { FollowedSources } from '../followed-sources.ts'
import { Looks } from '../looks.ts'
import type { Session, Whose } from '../session.ts'
import type { Sql, SqlValue } from '../sql.ts'
import { DAY, hashed, secret } from '../tokens.ts'
import { Uses } from '../uses.ts'
import { allWaysIn, rowsOf, WAYS_IN, type WaysIn } from '../ways-in.ts'
import { Webhooks } from '../webhooks.ts'
import { postgresAccessTables } from './postgres-access-tables.ts'

const CALENDAR = "organisation = $1 AND link ->> 'person' = $2 AND link ->> 'kind' = 'calendar'"

type Shared = ReturnType<typeof sharedConnections>
type Row = Readonly<Record<string, string | null>>

/** Sessions, links and codes that every server looks up for itself, so that what ends on one has ended on all. */
export class PostgresAccess implements Access {
  readonly keys: ApiKeys
  readonly webhooks: Webhooks
  readonly followed: FollowedSources
  readonly looks: Looks
  readonly uses: Uses
  readonly #shared: Shared
  /** Every request asks for its session: those that come at the same time in one question. */
  readonly #sessions = new Together((tokens: readonly string[]) => this.#sessionsWith(tokens))

  private constructor(shared: Shared) {
    this.#shared = shared
    const sql: Sql = { schema: 'lockstep', ask: (asked, ...values) => this.#all(asked, ...values) }
    this.keys = new ApiKeys(sql)
    this.webhooks = new Webhooks(sql)
    this.followed = new FollowedSources(sql)
    this.looks = new Looks(sql)
    this.uses = new Uses(sql, 'sessions')
  }

  /** @throws StoreUnavailable, StoreVersionTooNew */
  static async open(url: string): Promise<PostgresAccess> {
    const shared = sharedConnections(url)
    try {
      await shared.connections.reading((sql) => makeTables(sql, 'access', postgresAccessTables))
      return new PostgresAccess(shared)
    } catch (error) {
      await shared.release()
      throw error
    }
  }

  async served(): Promise<readonly Served[]> {
    const rows = await this.#all('SELECT id, demo::text FROM lockstep.organisations ORDER BY id')
    return rows.map(({ id, demo }) => ({
      id: id as Id,
      folder: id as string,
      demo: demo === 'true',
    }))
  }

  async serve({ id, demo }: Served): Promise<void> {
    await this.#all('INSERT INTO lockstep.organisations VALUES ($1, $2)', id, demo)
  }

  async forget(organisation: Id): Promise<void> {
    for (const { id } of await this.webhooks.in(organisation)) await this.webhooks.end(id)
    for (const { id } of await this.followed.in(organisation)) await this.followed.stop(id)
    for (const table of Object.keys(WAYS_IN))
      await this.#all(`DELETE FROM lockstep.${table} WHERE organisation = $1`, organisation)
    await this.#all('DELETE FROM lockstep.organisations WHERE id = $1', organisation)
  }

  async openSession(opening: Omit<Session, 'id' | 'since'>) {
    const token = secret()
    const now = new Date()
    const session: Session = { ...opening, id: newId(now), since: now.toISOString() }
    const { id, organisation, person, device, since, wordsSince, letIn } = session
    await this.#all(
      'INSERT INTO lockstep.sessions VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)',
      ...[hashed(token), id, organisation, person, device, since],
      ...[wordsSince ?? null, letIn ?? null],
    )
    return { session, token }
  }

  async session(token: string): Promise<Session | undefined> {
    return this.#sessions.ask(hashed(token))
  }

  async sessionsOf(organisation: Id, person: PersonId): Promise<readonly Session[]> {
    const sql =
      'SELECT * FROM lockstep.sessions WHERE organisation = $1 AND person = $2 AND revoked IS NULL ORDER BY since'
    return (await this.#all(sql, organisation, person)).map(asSession)
  }

  async joined(organisation: Id): Promise<readonly PersonId[]> {
    const sql =
      'SELECT DISTINCT person FROM lockstep.sessions WHERE organisation = $1 ORDER BY person'
    return (await this.#all(sql, organisation)).map(({ person }) => person as PersonId)
  }

  async endedAmong(sessions: readonly Id[]): Promise<readonly Id[]> {
    const sql = `SELECT id FROM lockstep.sessions WHERE id = ANY ($1::text[]) AND revoked IS NULL
      UNION ALL SELECT id FROM lockstep.api_keys WHERE id = ANY ($1::text[]) AND expires > $2`
    const open = new Set((await this.#all(sql, list(sessions), Date.now())).map(({ id }) => id))
    return sessions.filter((id) => !open.has(id))
  }

  async revoke(own: Whose, session: Id): Promise<readonly Id[]> {
    const { organisation, person } = own
    const ended = endedWith(own, session, await this.sessionsOf(organisation, person))
    const [first] = ended
    if (first === undefined) return []
    const ids = ended.map(({ id }) => id)
    await this.#all(
      'UPDATE lockstep.sessions SET revoked = $1 WHERE id = ANY ($2::text[])',
      ...[new Date().toISOString(), list(ids)],
    )
    for (const id of ids) await this.keys.endMadeIn(id)
    const letIn = first.letIn ?? null
    const links =
      "DELETE FROM lockstep.links WHERE organisation = $1 AND link ->> 'person' = $2 AND link ->> 'kind' = 'device' AND link ->> 'letIn' IS NOT DISTINCT FROM $3"
    await this.#all(links, organisation, person, letIn)
    if (endsAllOf(own, first)) {
      await this.endCalendar(first)
      await this.webhooks.endOf(first)
      await this.followed.stopOf(first)
      const codes =
        'DELETE FROM lockstep.recovery_codes WHERE organisation = $1 AND person = $2 AND let_in = $3'
      await this.#all(codes, organisation, person, letIn)
    }
    return ids
  }

  async makeLink(link: Link, days: number): Promise<string> {
    const token = secret()
    const organisation = link.kind === 'found' ? null : link.organisation
    const expires = Date.now() + days * DAY
    const sql = 'INSERT INTO lockstep.links VALUES ($1, $2, $3::text::jsonb, $4)'
    await this.#all(sql, hashed(token), organisation, JSON.stringify(link), expires)
    return token
  }

  async link(token: string): Promise<Link | undefined> {
    const sql = 'SELECT link::text FROM lockstep.links WHERE token = $1 AND expires > $2'
    return (await this.#all(sql, hashed(token), Date.now())).map(asLink)[0]
  }

  async useLink(token: string): Promise<Link | undefined> {
    const sql = 'DELETE FROM lockstep.links WHERE token = $1 AND expires > $2 RETURNING link::text'
    return (await this.#all(sql, hashed(token), Date.now())).map(asLink)[0]
  }

  async endLinksOfOthers(organisation: Id, person: PersonId): Promise<void> {
    const sql =
      "DELETE FROM lockstep.links WHERE organisation = $1 AND link ->> 'person' = $2 AND link ->> 'kind' IN ('join', 'restore')"
    await this.#all(sql, organisation, person)
  }

  async hasCalendar({ organisation, person }: Whose): Promise<boolean> {
    const sql = `SELECT token FROM lockstep.links WHERE ${CALENDAR} LIMIT 1`
    return (await this.#all(sql, organisation, person)).length > 0
  }

  async endCalendar({ organisation, person, letIn }: Whose): Promise<void> {
    const sql = `DELETE FROM lockstep.links WHERE ${CALENDAR} AND ($3::text IS NULL OR link ->> 'letIn' = $3)`
    await this.#all(sql, organisation, person, letIn ?? null)
  }

  async makeRecoveryCode(whose: Whose): Promise<string> {
    const { organisation, person, wordsSince, letIn } = whose
    const code = secret()
    const kept = await this.#all(
      'SELECT * FROM lockstep.recovery_codes WHERE organisation = $1 AND person = $2',
      ...[organisation, person],
    )
    await this.#all(
      'DELETE FROM lockstep.recovery_codes WHERE code = ANY ($1::text[])',
      list(codesReplaced(whose, kept)),
    )
    await this.#all(
      'INSERT INTO lockstep.recovery_codes VALUES ($1, $2, $3, $4, $5)',
      ...[organisation, person, hashed(code), wordsSince ?? null, letIn ?? null],
    )
    return code
  }

  async useRecoveryCode(organisation: Id, code: string): Promise<Whose | undefined> {
    const sql =
      'DELETE FROM lockstep.recovery_codes WHERE organisation = $1 AND code = $2 RETURNING *'
    return (await this.#all(sql, organisation, hashed(code))).map(whoseOf)[0]
  }

  async vouch(organisation: Id, person: PersonId, by: PersonId): Promise<readonly PersonId[]> {
    await this.#all(
      `INSERT INTO lockstep.vouches VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation, person, by) DO UPDATE SET at = $4`,
      ...[organisation, person, by, Date.now()],
    )
    const sql =
      'SELECT by FROM lockstep.vouches WHERE organisation = $1 AND person = $2 AND at > $3 ORDER BY by COLLATE "C"'
    const since = Date.now() - 7 * DAY
    return (await this.#all(sql, organisation, person, since)).map(({ by }) => by as PersonId)
  }

  async endVouching(organisation: Id, person: PersonId): Promise<void> {
    const sql = 'DELETE FROM lockstep.vouches WHERE organisation = $1 AND person = $2'
    await this.#all(sql, organisation, person)
  }

  waysIn(organisation: Id): Promise<WaysIn> {
    return allWaysIn((table) => {
      const columns = WAYS_IN[table].map((column) => `${column}::text`).join(', ')
      const sql = `SELECT ${columns} FROM lockstep.${table} WHERE organisation = $1`
      return this.#all(sql, organisation)
    })
  }

  async takeOver(ways: WaysIn): Promise<void> {
    for (const { table, columns, values } of rowsOf(ways)) {
      const places = columns.map((column, n) =>
        column === 'link' ? `$${n + 1}::text::jsonb` : `$${n + 1}`,
      )
      const sql = `INSERT INTO lockstep.${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) ON CONFLICT DO NOTHING`
      await this.#all(sql, ...values)
    }
  }

  close(): Promise<void> {
    return this.#shared.release()
  }

  async #sessionsWith(tokens: readonly string[]): Promise<readonly (Session | undefined)[]> {
    const sql = 'SELECT * FROM lockstep.sessions WHERE token = ANY ($1::text[]) AND revoked IS NULL'
    const rows = await this.#all(sql, list([...new Set(tokens)]))
    const found = new Map(rows.map((row) => [row['token'], asSession(row)]))
    return tokens.map((token) => found.get(token))
  }

  async #all(sql: string, ...values: (SqlValue | boolean)[]): Promise<readonly Row[]> {
    return this.#shared.connections.patiently((ask) =>
      ask.unsafe<Row[]>(sql, values as never[], { prepare: true }),
    )
  }
}

const asLink = ({ link }: Row): Link => JSON.parse(link as string) as Link
