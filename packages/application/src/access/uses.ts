import { type Id, instant } from '@lockstep/domain'
import type { Sql } from './sql.ts'

const MINUTE = 60_000

/** When ways in were last used, to the minute. */
export class Uses {
  readonly #sql: Sql
  readonly #table: string
  /** When this server noted it last, by id. */
  readonly #noted = new Map<Id, number>()

  constructor(sql: Sql, table: 'sessions' | 'api_keys') {
    this.#sql = sql
    this.#table = `${sql.schema}.${table}`
  }

  /** It was used just now. */
  async note(id: Id): Promise<void> {
    const now = Date.now()
    if (now - (this.#noted.get(id) ?? 0) < MINUTE) return
    this.#noted.set(id, now)
    await this.#sql.ask(`UPDATE ${this.#table} SET used = $1 WHERE id = $2`, instant(now), id)
  }
}
