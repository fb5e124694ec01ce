import { type Id, type Instant, instant } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import type { Only } from '@lockstep/projections'
import type { ReadUpTo } from '../home/read-up-to.ts'
import { whoseOf } from './access-rows.ts'
import type { Whose } from './session.ts'
import type { Sql, SqlRow } from './sql.ts'

/**
 * Why nothing is sent any more, until its maker says so: days of failure, the receiver’s word that it is no more, or that
 * all of it is a backup, beside which what it was taken from may go on sending.
 */
export type Pause = 'failing' | 'gone' | 'restored'

/** An address outside to which entries are sent, as its maker may have them told. */
export interface Webhook extends Whose {
  readonly id: Id
  readonly url: string
  readonly only: Only
  readonly since: Instant
  /** What was sent, or is not for it. */
  readonly reached: ReadUpTo
  /** How often the next entry was tried in vain, since when, and when it is tried again. */
  readonly attempts: number
  readonly failingSince?: Instant
  readonly next: Instant
  readonly paused?: Pause
}

/** One try. */
export interface Delivery {
  readonly entry: Id
  readonly type: string
  readonly at: Instant
  /** What the receiver answered; absent where it answered nothing. */
  readonly status?: number
  readonly problem?: string
}

export type WebhookState = Pick<
  Webhook,
  'reached' | 'attempts' | 'failingSince' | 'next' | 'paused'
>

/** So many tries are remembered of each. */
const MOST_DELIVERIES = 50

const STATE =
  'log = $2, position = $3, recorded = $4, attempts = $5, failing_since = $6, next = $7, paused = $8'

/** Addresses outside, how far each has been told, and the last tries. */
export class Webhooks {
  readonly #sql: Sql
  readonly #table: string
  readonly #tries: string

  constructor(sql: Sql) {
    this.#sql = sql
    this.#table = `${sql.schema}.webhooks`
    this.#tries = `${sql.schema}.deliveries`
  }

  async make(making: Whose & Pick<Webhook, 'url' | 'only' | 'reached'>): Promise<Webhook> {
    const since = new Date()
    const made = { ...making, id: newId(since), since: since.toISOString() }
    const webhook: Webhook = { ...made, attempts: 0, next: made.since }
    await this.#sql.ask(
      `INSERT INTO ${this.#table} VALUES
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, NULL, $12, NULL, NULL, 0)
       ON CONFLICT DO NOTHING`,
      ...[webhook.id, webhook.organisation, webhook.person, webhook.url],
      ...[webhook.only.join(' '), webhook.since],
      ...[webhook.wordsSince ?? null, webhook.letIn ?? null],
      ...[webhook.reached.log, webhook.reached.position, webhook.reached.recorded],
      since.getTime(),
    )
    return webhook
  }

  async in(organisation: Id): Promise<readonly Webhook[]> {
    const sql = `SELECT * FROM ${this.#table} WHERE organisation = $1 ORDER BY id`
    return (await this.#sql.ask(sql, organisation)).map(asWebhook)
  }

  /**
   * Takes one that is due, so that nobody else sends to it until then.
   * @returns undefined where another has it, or it is not due
   */
  async take(id: Id, by: string, now: number, until: number): Promise<Webhook | undefined> {
    const rows = await this.#sql.ask(
      `UPDATE ${this.#table} SET taken_by = $2, taken_until = $4
       WHERE id = $1 AND paused IS NULL AND next <= $3 AND (taken_by = $2 OR taken_until <= $3)
       RETURNING *`,
      ...[id, by, now, until],
    )
    return rows.map(asWebhook)[0]
  }

  /** Says how far it is. @returns false where another has taken it meanwhile, or it was ended */
  async save(id: Id, by: string, state: WebhookState, until: number): Promise<boolean> {
    const rows = await this.#sql.ask(
      `UPDATE ${this.#table} SET ${STATE}, taken_until = $9 WHERE id = $1 AND taken_by = $10 RETURNING id`,
      ...[id, ...valuesOf(state), until, by],
    )
    return rows.length > 0
  }

  /** Its maker says where it goes on: whoever is sending to it stops. */
  async set(id: Id, state: WebhookState): Promise<void> {
    const sql = `UPDATE ${this.#table} SET ${STATE}, taken_by = NULL, taken_until = 0 WHERE id = $1`
    await this.#sql.ask(sql, id, ...valuesOf(state))
  }

  /** In a backup: what is started on it sends nothing of itself. */
  async hold(): Promise<void> {
    const held: Pause = 'restored'
    await this.#sql.ask(`UPDATE ${this.#table} SET paused = $1 WHERE paused IS NULL`, held)
  }

  /** Who sends stops: another may at once. */
  async release(by: string): Promise<void> {
    const sql = `UPDATE ${this.#table} SET taken_by = NULL, taken_until = 0 WHERE taken_by = $1`
    await this.#sql.ask(sql, by)
  }

  async noteTry(id: Id, { entry, type, at, status, problem }: Delivery): Promise<void> {
    await this.#sql.ask(
      `INSERT INTO ${this.#tries} VALUES ($1, $2, $3, $4, $5, $6)`,
      ...[id, Date.parse(at), entry, type, status ?? null, problem ?? null],
    )
    await this.#sql.ask(
      `DELETE FROM ${this.#tries} WHERE webhook = $1 AND at <
         (SELECT min(at) FROM (SELECT at FROM ${this.#tries} WHERE webhook = $1 ORDER BY at DESC LIMIT ${MOST_DELIVERIES}) AS last)`,
      id,
    )
  }

  /** The last tries, the latest first. */
  async tries(id: Id): Promise<readonly Delivery[]> {
    const sql = `SELECT * FROM ${this.#tries} WHERE webhook = $1 ORDER BY at DESC`
    return (await this.#sql.ask(sql, id)).map(asDelivery)
  }

  async end(id: Id): Promise<void> {
    await this.#sql.ask(`DELETE FROM ${this.#table} WHERE id = $1`, id)
    await this.#sql.ask(`DELETE FROM ${this.#tries} WHERE webhook = $1`, id)
  }

  /** Those that came of one letting in. */
  async endOf({ organisation, person, letIn }: Whose): Promise<void> {
    const all = await this.in(organisation)
    for (const each of all)
      if (each.person === person && each.letIn === letIn) await this.end(each.id)
  }
}

const valuesOf = ({ reached, attempts, failingSince, next, paused }: WebhookState) => [
  ...[reached.log, reached.position, reached.recorded, attempts],
  ...[failingSince ?? null, Date.parse(next), paused ?? null],
]

const asWebhook = (row: SqlRow): Webhook => ({
  id: row['id'] as Id,
  url: row['url'] as string,
  only: (row['only_these'] as string).split(' ').filter((each) => each !== ''),
  since: row['since'] as Instant,
  reached: {
    log: row['log'] as string,
    position: row['position'] as string,
    recorded: row['recorded'] as Instant,
  },
  attempts: Number(row['attempts']),
  ...(row['failing_since'] == null ? {} : { failingSince: row['failing_since'] as Instant }),
  next: instant(Number(row['next'])),
  ...(row['paused'] == null ? {} : { paused: row['paused'] as Pause }),
  ...whoseOf(row),
})

const asDelivery = (row: SqlRow): Delivery => ({
  entry: row['entry'] as Id,
  type: row['type'] as string,
  at: instant(Number(row['at'])),
  ...(row['status'] == null ? {} : { status: Number(row['status']) }),
  ...(row['problem'] == null ? {} : { problem: row['problem'] as string }),
})
