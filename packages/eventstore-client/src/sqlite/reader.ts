import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { EVENT_COLUMNS, type EventRow, recorded } from '../event-row.ts'
import type { RecordedEvent } from '../port.ts'
import { positionText } from '../positions.ts'
import { arrays } from './rows.ts'

/**
 * How many events one read takes. A query that is left open between pages would keep SQLite from
 * shortening its write-ahead log, so each page is a query of its own, by key.
 */
export const PAGE_SIZE = 1_000

/** The queries that read a log. */
export class Reader {
  readonly #inStream: StatementSync
  readonly #inAll: StatementSync
  readonly #last: StatementSync

  constructor(database: DatabaseSync) {
    this.#inStream = arrays(
      database,
      `SELECT ${EVENT_COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${PAGE_SIZE}`,
    )
    this.#inAll = arrays(
      database,
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE_SIZE}`,
    )
    this.#last = arrays(database, 'SELECT max(position) FROM events')
  }

  stream(stream: string, from: number): RecordedEvent[] {
    return (this.#inStream.all(stream, from) as unknown as EventRow[]).map(recorded)
  }

  all(after: number): RecordedEvent[] {
    return (this.#inAll.all(after) as unknown as EventRow[]).map(recorded)
  }

  head(): string | undefined {
    const [last] = this.#last.get() as unknown as [number | null]
    return last === null ? undefined : positionText(last)
  }
}
