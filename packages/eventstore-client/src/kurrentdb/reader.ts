import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { after, later } from '../head.ts'
import type { RecordedEvent } from '../port.ts'
import { positionNumber, positionText } from '../positions.ts'
import type { Connection } from './connection.ts'
import { Behind } from './failures.ts'
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
      const found = await this.#page(stream, next, until)
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
      const [question, due] = [page(this.#prefix, from, PAGE_SIZE + 1), this.#streams.newest]
      const isBehind = (found: readonly ReadResp[]) =>
        found.length <= PAGE_SIZE && later(endOf(found), last ?? '') < due
      const found = await this.#ask(question, isBehind)
      const events = found.filter(({ position }) => position > (last ?? ''))
      full = events.length >= PAGE_SIZE
      last = events.at(-1)?.position
      this.#streams.reached(last ?? '')
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
    const due = this.#streams.newest
    return (await this.#ask(last(this.#prefix), (found) => endOf(found) < due))[0]?.position
  }

  /** A page that holds at least what is known of it. @throws StoreUnavailable */
  #page(stream: string, from: number, until?: number): Promise<RecordedEvent[]> {
    const due = Math.min(PAGE_SIZE, after(this.#streams.get(stream)?.revision ?? 'none') - from)
    const question = streamPage(this.#prefix + stream, from, PAGE_SIZE)
    return this.#ask(question, (found) => found.length < due, until)
  }

  async #ask(
    question: ReadReq,
    isBehind: (found: readonly ReadResp[]) => boolean,
    until?: number,
  ): Promise<RecordedEvent[]> {
    try {
      const answers = await this.#connection.ask(question, until, (all) => isBehind(eventsIn(all)))
      return answers.flatMap((answer) => recorded(answer, this.#prefix) ?? [])
    } catch (error) {
      // Whoever put an older log back is believed the next time.
      if ((error as Error).cause instanceof Behind) this.#streams.forgetAll()
      throw error
    }
  }
}

const eventsIn = (answers: readonly ReadResp[]): ReadResp[] =>
  answers.filter((answer) => answer.hasEvent())

/** The position of the last of some events. */
const endOf = (found: readonly ReadResp[]): string => {
  const position = found.at(-1)?.getEvent()?.getEvent()?.getCommitPosition()
  return position === undefined ? '' : positionText(Number(position))
}
