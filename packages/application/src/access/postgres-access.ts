import type { Id } from '@lockstep/domain'
import { Together } from '@lockstep/eventstore-client'
import { list, makeTables, sharedConnections } from '@lockstep/eventstore-client/postgres'
import type { Served } from './access.ts'
import { asSession } from './access-rows.ts'
import { postgresAccessTables } from './postgres-access-tables.ts'
import type { Session } from './session.ts'
import type { Sql, SqlRow, SqlValue } from './sql.ts'
import { SqlAccess } from './sql-access.ts'
import { hashed } from './tokens.ts'

type Shared = ReturnType<typeof sharedConnections>

/** Every server looks up for itself, so that what ends on one has ended on all. */
export class PostgresAccess extends SqlAccess {
  readonly #shared: Shared
  readonly #ask: Sql['ask']
  /** Every request asks for its session: those that come at the same time in one question. */
  readonly #sessions = new Together((tokens: readonly string[]) => this.#sessionsWith(tokens))

  private constructor(shared: Shared) {
    const sql = statements(shared)
    super(sql)
    this.#shared = shared
    this.#ask = sql.ask
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
    const rows = await this.#ask('SELECT id, demo::text FROM lockstep.organisations ORDER BY id')
    return rows.map(({ id, demo }) => ({
      id: id as Id,
      folder: id as string,
      demo: demo === 'true',
    }))
  }

  async serve({ id, demo }: Served): Promise<void> {
    const sql =
      'INSERT INTO lockstep.organisations VALUES ($1, $2::text::boolean) ON CONFLICT DO NOTHING'
    await this.#ask(sql, id, String(demo))
  }

  async session(token: string): Promise<Session | undefined> {
    return this.#sessions.ask(hashed(token))
  }

  close(): Promise<void> {
    return this.#shared.release()
  }

  /** None is remembered. */
  protected override sessionsEnded(): void {}

  async #sessionsWith(tokens: readonly string[]): Promise<readonly (Session | undefined)[]> {
    const sql = 'SELECT * FROM lockstep.sessions WHERE token = ANY ($1::text[]) AND revoked IS NULL'
    const rows = await this.#ask(sql, list([...new Set(tokens)]))
    const found = new Map(rows.map((row) => [row['token'], asSession(row)]))
    return tokens.map((token) => found.get(token))
  }
}

const statements = ({ connections }: Shared): Sql => ({
  schema: 'lockstep',
  ask: (statement: string, ...values: SqlValue[]) =>
    connections.patiently((sql) =>
      sql.unsafe<SqlRow[]>(statement, values as never[], { prepare: true }),
    ),
  json: (place) => `${place}::text::jsonb`,
  isIn: (column, place) =>
    `${column} = ANY (ARRAY (SELECT json_array_elements_text(${place}::text::json)))`,
})
