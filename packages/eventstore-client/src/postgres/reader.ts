import { EVENT_COLUMNS, type EventRow, recorded } from '../event-row.ts'
import type { RecordedEvent } from '../port.ts'
import { Together } from '../together.ts'
import type { Connections } from './connections.ts'
import { list } from './list.ts'

/** How many events one read takes. */
export const PAGE_SIZE = 1_000

/** A page of one stream: its events from a revision on; or of all streams, after a position. */
type PageAsked =
  | { readonly stream: string; readonly from: number }
  | { readonly stream?: undefined; readonly after: number }

/**
 * Reads one log. Each page is a query of its own, by key: no connection is held while somebody thinks about a page. Those
 * who wait for pages at the same time share a query: each costs as much as a page of a few events.
 */
export class Reader {
  readonly #connections: Connections
  readonly #log: number
  readonly #pages = new Together((asked: readonly PageAsked[]) => this.#answer(asked))

  constructor(connections: Connections, log: number) {
    this.#connections = connections
    this.#log = log
  }

  stream(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    return this.#pages.ask({ stream, from })
  }

  all(after: number): Promise<readonly RecordedEvent[]> {
    return this.#pages.ask({ after })
  }

  async #answer(asked: readonly PageAsked[]): Promise<RecordedEvent[][]> {
    const [first] = asked
    if (asked.length === 1 && first?.stream === undefined)
      return [(await this.#rows(ALL, first?.after ?? 0)).map(recorded)]
    const rows = await this.#rows(
      PAGES,
      list(asked.map(({ stream }) => stream ?? '')),
      list(asked.map((one) => (one.stream === undefined ? one.after : one.from))),
    )
    const pages = asked.map((): RecordedEvent[] => [])
    for (const row of rows) pages[Number(row[7]) - 1]?.push(recorded(row))
    return pages
  }

  async #rows(query: string, ...values: (string | number)[]): Promise<EventRow[]> {
    const rows = await this.#connections.reading((sql) =>
      sql.unsafe(query, [this.#log, ...values], { prepare: true }).values(),
    )
    return rows as unknown as EventRow[]
  }
}

const ALL = `
  SELECT ${EVENT_COLUMNS} FROM lockstep.events
  WHERE log = $1 AND position > $2 ORDER BY position LIMIT ${PAGE_SIZE}`

/** Asked for by stream, empty for all, and from where. Tells after each event's columns which page it is of, from 1. */
const PAGES = `
  WITH asked AS (
    SELECT * FROM unnest($2::text[], $3::bigint[]) WITH ORDINALITY AS asked (stream, start, n)
  ), pages AS (
    SELECT page.*, asked.n FROM asked, LATERAL (
      SELECT ${EVENT_COLUMNS} FROM lockstep.events
      WHERE log = $1 AND stream = asked.stream COLLATE "C" AND revision >= asked.start::int
      ORDER BY revision LIMIT ${PAGE_SIZE}) AS page
    WHERE asked.stream <> ''
    UNION ALL
    SELECT page.*, asked.n FROM asked, LATERAL (
      SELECT ${EVENT_COLUMNS} FROM lockstep.events
      WHERE log = $1 AND position > asked.start
      ORDER BY position LIMIT ${PAGE_SIZE}) AS page
    WHERE asked.stream = ''
  )
  SELECT * FROM pages ORDER BY n, position`
