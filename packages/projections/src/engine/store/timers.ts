import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Id, Instant, LocalDate } from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { type Timer, type Written, writtenBy } from '../../view/policy.ts'
import { arrays } from './database.ts'

/** A timer under the key with which its command is sent: the same whenever it is asked for. */
export interface PendingTimer {
  readonly key: Id
  readonly timer: Timer
}

/** A timer whose command the domain refused. It is not sent again. */
export interface RefusedTimer extends PendingTimer {
  /** The refusal's code, `FeedbackAlreadyClosed`. */
  readonly code: string
}

const SENT = 'sent'

/** The commands that policies will give. What became of one is kept beside it. */
export class Timers {
  readonly #ofStream: StatementSync
  readonly #delete: StatementSync
  readonly #put: StatementSync
  readonly #due: StatementSync
  readonly #settle: StatementSync
  readonly #refused: StatementSync
  readonly #all: StatementSync
  readonly #waiting: StatementSync

  constructor(database: DatabaseSync) {
    this.#ofStream = arrays(database, 'SELECT id FROM timers WHERE stream = ? AND policy = ?')
    this.#delete = database.prepare('DELETE FROM timers WHERE id = ?')
    this.#put = database.prepare(`
      INSERT INTO timers (policy, stream, id, day, at, timer) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET day = excluded.day, at = excluded.at, timer = excluded.timer
    `)
    this.#due = arrays(
      database,
      'SELECT id, timer FROM timers WHERE outcome IS NULL AND (day <= ? OR at <= ?) ORDER BY coalesce(day, at), id',
    )
    this.#settle = database.prepare('UPDATE timers SET outcome = ? WHERE id = ?')
    this.#refused = arrays(
      database,
      `SELECT id, timer, outcome FROM timers WHERE outcome <> '${SENT}' ORDER BY id`,
    )
    this.#waiting = arrays(database, 'SELECT id, timer FROM timers WHERE outcome IS NULL')
    this.#all = arrays(database, 'SELECT policy, id, timer FROM timers ORDER BY policy, id')
  }

  /** Puts what a policy now wants of a stream in the place of what it wanted before. */
  replace(policy: string, stream: string, timers: readonly Timer[]): void {
    const wanted = new Map(timers.map((timer) => [timerKey(timer), timer]))
    for (const [id] of this.#ofStream.all(stream, policy) as unknown as [string][]) {
      if (!wanted.has(id)) this.#delete.run(id)
    }
    for (const [id, timer] of wanted) {
      const { day, at } = { day: null, at: null, ...timer.due }
      this.#put.run(policy, stream, id, day, at, JSON.stringify(timer))
    }
  }

  /** What has fallen due and was not sent yet, the earliest first. */
  due(today: LocalDate, now: Instant): PendingTimer[] {
    return (this.#due.all(today, now) as unknown as [string, string][]).map(pending)
  }

  /** @param refusal its code, where the domain refused the command */
  settle(key: Id, refusal: string = SENT): void {
    this.#settle.run(refusal, key)
  }

  refused(): RefusedTimer[] {
    const rows = this.#refused.all() as unknown as [string, string, string][]
    return rows.map(([key, timer, code]) => ({ ...pending([key, timer]), code }))
  }

  /** What is still to be sent, whenever it falls due. */
  waiting(): PendingTimer[] {
    return (this.#waiting.all() as unknown as [string, string][]).map(pending)
  }

  all(): [policy: string, id: string, timer: string][] {
    return this.#all.all() as unknown as [string, string, string][]
  }
}

const pending = ([key, timer]: [string, string]): PendingTimer => ({
  key,
  timer: JSON.parse(timer),
})

/** The key with which a timer's command is sent: the same whenever and wherever it is. */
export const timerKey = (timer: Pick<Timer, 'setBy' | 'command'> & Written): Id =>
  deriveFrom(timer.setBy, 'timer', timer.setBy, timer.command, writtenBy(timer))
