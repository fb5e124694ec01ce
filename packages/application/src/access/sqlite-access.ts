import type { DatabaseSync } from 'node:sqlite'
import type { Id } from '@lockstep/domain'
import { DataVersion } from '@lockstep/eventstore-client'
import { openTables } from '../store/sqlite-tables.ts'
import type { Served } from './access.ts'
import { asSession } from './access-rows.ts'
import type { Session } from './session.ts'
import { SqlAccess } from './sql-access.ts'
import { accessTables } from './sqlite-access-tables.ts'
import { SqliteStatements } from './sqlite-statements.ts'
import { hashed } from './tokens.ts'

/** `server.db`. */
export class SqliteAccess extends SqlAccess {
  readonly #db: DatabaseSync
  readonly #sql: SqliteStatements
  readonly #others: DataVersion
  /** Those that were asked for, by their tokens: every request asks for one. */
  readonly #sessions = new Map<string, Session>()
  #hasLooked = false

  /** @throws StoreVersionTooNew, and what `node:sqlite` throws */
  constructor(file: string) {
    const db = openTables(file, accessTables)
    const sql = new SqliteStatements(db)
    super(sql)
    this.#db = db
    this.#sql = sql
    this.#others = new DataVersion(db)
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
    const sql = 'INSERT INTO organisations VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
    this.#sql.run(sql, id, folder, demo ? 1 : 0)
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

  async close(): Promise<void> {
    this.#db.close()
  }

  protected override sessionsEnded(): void {
    this.#sessions.clear()
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
