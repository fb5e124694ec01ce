import { after } from '../head.ts'
import type { RecordedEvent } from '../port.ts'
import { positionNumber } from '../positions.ts'
import type { Connection } from './connection.ts'
import type { Known, KnownStreams } from './known-streams.ts'
import { last, page, streamPage } from './requests.ts'
import { recorded } from './rows.ts'

/** How many events one read takes; each page is drained. */
const PAGE_SIZE = 1_000

/** Reads the streams of one log, which are those of a prefix. */
export class Reader {
  readonly #connection: Connection
  readonly #prefix: string
  readonly #streams: KnownStreams

  constructor(connection: Connection, prefix: string, streams: KnownStreams) {
    this.#connection = connection
    this.#prefix = prefix
    this.#streams = streams
  }

  /** @param until the moment at which to give up, in milliseconds. @throws StoreUnavailable */
  async *stream(
    stream: string,
    from: number,
    until?: number,
  ): AsyncIterable<readonly RecordedEvent[]> {
    for (let next = from, full = true; full; ) {
      const question = streamPage(this.#prefix + stream, next, PAGE_SIZE)
      const found = this.#eventsOf(await this.#connection.ask(question, until))
      this.#streams.learn(stream, next, found)
      full = found.length === PAGE_SIZE
      next += found.length
      if (found.length > 0) yield found
    }
  }

  /** @throws InvalidPosition, StoreUnavailable */
  async *all(after: string | undefined): AsyncIterable<readonly RecordedEvent[]> {
    for (let last = after, full = true; full; ) {
      const from = last === undefined ? undefined : positionNumber(last)
      const found = await this.#connection.ask(page(this.#prefix, from, PAGE_SIZE + 1))
      const events = this.#eventsOf(found).filter(({ position }) => position > (last ?? ''))
      full = events.length >= PAGE_SIZE
      last = events.at(-1)?.position
      if (events.length > 0) yield events
    }
  }

  /** Where the stream ends in the store, whoever wrote it. @throws StoreUnavailable */
  async end(stream: string, until?: number): Promise<Known> {
    const known = this.#streams.get(stream)
    let from = known === undefined ? 0 : after(known.revision)
    for await (const page of this.stream(stream, from, until)) from += page.length
    // While this one was read, others may have taken its place in what is remembered.
    return this.#streams.get(stream) ?? this.end(stream, until)
  }

  async head(): Promise<string | undefined> {
    return this.#eventsOf(await this.#connection.ask(last(this.#prefix)))[0]?.position
  }

  #eventsOf(answers: Awaited<ReturnType<Connection['ask']>>): RecordedEvent[] {
    return answers.flatMap((answer) => recorded(answer, this.#prefix) ?? [])
  }
}
