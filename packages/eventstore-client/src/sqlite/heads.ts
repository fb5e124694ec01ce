import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type Head, NO_EVENTS } from '../head.ts'
import { recordedAtOf } from '../metadata.ts'
import { arrays } from './rows.ts'

const MOST_REMEMBERED = 10_000

/**
 * The ends of the streams that were written here last. Others write too, so one that is remembered
 * may be overtaken; then the next revision is taken, and the store says so. It is never ahead.
 */
export class Heads {
  readonly #query: StatementSync
  readonly #remembered = new Map<string, Head>()

  constructor(database: DatabaseSync) {
    this.#query = arrays(
      database,
      'SELECT revision, metadata FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    )
  }

  remembered(stream: string): Head | undefined {
    return this.#remembered.get(stream)
  }

  remember(stream: string, head: Head): void {
    if (this.#remembered.size >= MOST_REMEMBERED) this.forget()
    this.#remembered.set(stream, head)
  }

  /** To be called when a transaction was undone: these heads may never have come true. */
  forget(): void {
    this.#remembered.clear()
  }

  /** Where the stream ends in the store, whoever wrote it. */
  read(stream: string): Head {
    const row = this.#query.get(stream) as unknown as [number, string] | undefined
    return row === undefined ? NO_EVENTS : { revision: row[0], recordedAt: recordedAtOf(row[1]) }
  }
}
