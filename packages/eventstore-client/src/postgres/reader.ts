import { EVENT_COLUMNS, type EventRow, recorded } from '../event-row.ts'
import type { RecordedEvent } from '../port.ts'
import { Together } from '../together.ts'
import type { Connections } from './connections.ts'
import { list } from './list.ts'

/** How many events one read takes. */
export const PAGE_SIZE = 1_000

/** A page of one stream: its events from a revision on. */
interface StreamPage {
  readonly stream: string
  readonly from: number
}

/**
 * Reads one log. Each page is a query of its own, by key: no connection is held while somebody thinks about a page. Those
 * who wait for pages of streams at the same time share a query.
 */
export class Reader {
  readonly #connections: Connections
  readonly #log: number
  readonly #streams = new Together((asked: readonly StreamPage[]) => this.#pages(asked))

  constructor(connections: Connections, log: number) {
    this.#connections = connections
    this.#log = log
  }

  stream(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    return this.#streams.ask({ stream, from })
  }

  async all(after: number): Promise<readonly RecordedEvent[]> {
    return (await this.#rows(ALL, after)).map(recorded)
  }

  async #pages(asked: readonly StreamPage[]): Promise<RecordedEvent[][]> {
    const streams = list(asked.map(({ stream }) => stream))
    const rows = await this.#rows(STREAMS, streams, list(asked.map(({ from }) => from)))
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

/** Tells after each event's columns which of the pages it is of, from 1. */
const STREAMS = `
  SELECT page.*, asked.n
  FROM unnest($2::text[], $3::int[]) WITH ORDINALITY AS asked (stream, revision, n), LATERAL (
    SELECT ${EVENT_COLUMNS} FROM lockstep.events
    WHERE log = $1 AND stream = asked.stream COLLATE "C" AND revision >= asked.revision
    ORDER BY revision LIMIT ${PAGE_SIZE}) AS page
  ORDER BY asked.n, page.revision`
