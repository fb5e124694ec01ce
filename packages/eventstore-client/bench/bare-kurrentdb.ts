import { binaryEvent, KurrentDBClient, START, streamNameFilter } from '@kurrent/kurrentdb-client'
import { newId } from '../src/index.ts'
import { recordedAtOf } from '../src/metadata.ts'
import type { RecordedEvent } from '../src/port.ts'
import { positionText } from '../src/positions.ts'
import type { BareEvent, BarePages, BareStore } from './bare-store.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))

/** The client as it comes, in streams of its own. */
export class BareKurrentDb implements BareStore {
  readonly #client: KurrentDBClient
  readonly #prefix = `${newId(new Date())}/`

  constructor(url: string) {
    this.#client = KurrentDBClient.connectionString(url)
  }

  /** All at once: each is an append of its own. */
  async commit(events: readonly BareEvent[]): Promise<void> {
    await Promise.all(events.map((event) => this.#append(event)))
  }

  async close(): Promise<void> {
    await this.#client.dispose()
  }

  #append([stream, revision, id, type, data, metadata]: BareEvent): Promise<unknown> {
    const event = binaryEvent({ id, type, data: bytes(data), metadata: bytes(metadata) })
    const streamState = revision === 0 ? 'no_stream' : BigInt(revision - 1)
    return this.#client.appendToStream(this.#prefix + stream, event, {
      streamState,
      requiresLeader: true,
    })
  }
}

const PAGE = 1_000

/** The client has parsed what says of itself that it is JSON. */
const textOf = (read: unknown): string =>
  read instanceof Uint8Array ? Buffer.from(read).toString() : JSON.stringify(read)

/** In one call, as its documentation reads everything. */
export const pagesOfKurrentDb = (url: string, organisation: string): BarePages =>
  async function* pages() {
    const client = KurrentDBClient.connectionString(url)
    const prefix = `${organisation}/`
    let page: RecordedEvent[] = []
    const filter = streamNameFilter({ prefixes: [prefix] })
    for await (const { event } of client.readAll({ fromPosition: START, filter })) {
      if (event === undefined) continue
      const metadata = textOf(event.metadata)
      page.push({
        id: event.id,
        type: event.type,
        stream: event.streamId.slice(prefix.length),
        revision: Number(event.revision),
        data: textOf(event.data),
        metadata,
        position: positionText(Number(event.position.commit)),
        recordedAt: recordedAtOf(metadata),
      })
      if (page.length < PAGE) continue
      yield page
      page = []
    }
    yield page
    await client.dispose()
  }
