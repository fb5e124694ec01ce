import { setTimeout as pause } from 'node:timers/promises'
import {
  type BinaryEventType,
  type EventData,
  KurrentDBClient,
  NotLeaderError,
} from '@kurrent/kurrentdb-client'
import stubs from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { OutcomeUnknown, StoreUnavailable } from '../errors.ts'
import type { Expected } from '../port.ts'
import { inTime, isConflict, refusalOf, translated } from './failures.ts'

/** Milliseconds that one attempt is given, and that a call goes on trying: longer than choosing a leader takes. */
const ATTEMPT = 5_000
export const PATIENCE = 15_000

/** Milliseconds between attempts. A repetition that arrives while the first still commits is dropped. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 1_000

/** A subscription that hears nothing for so many milliseconds is held to be broken. */
const SILENCE = 30_000

/** Milliseconds until a connection whose other end answers no ping is given up. */
const KEEP_ALIVE = 3_000

/** What was appended: the revision and position of the last event. */
export interface Taken {
  readonly revision: number
  readonly position: number
}

/**
 * The way to a server or a cluster. Everything goes over the one connection that appends use, with the client's own stubs:
 * its reads have another, which does not find the way to a new leader and can't be given up.
 */
export class Connection {
  readonly #url: string
  #renewals = 0
  #client: KurrentDBClient

  /** @param url as KurrentDB's clients take it @throws StoreUnavailable where it can't be read */
  constructor(url: string) {
    this.#url = url
    this.#client = this.#connected()
  }

  /** All answers to a question. @throws StoreUnavailable */
  async ask(question: ReadReq, until = Date.now() + PATIENCE): Promise<ReadResp[]> {
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      const client = this.#client
      try {
        return await answers(client, question)
      } catch (error) {
        const cause = translated(error)
        const refused = refusalOf(cause)
        if (refused !== undefined) throw refused
        this.#recover(client, cause)
        if (Date.now() + wait > until)
          throw new StoreUnavailable(`KurrentDB can't be used: ${cause.message}`, { cause })
        await pause(wait)
      }
    }
  }

  /** The answers to a question that has no end, as they come, until it breaks, falls silent or the signal aborts. */
  async *follow(question: ReadReq, signal: AbortSignal): AsyncIterable<readonly ReadResp[]> {
    const stream = await inTime(opened(this.#client, question, Number.POSITIVE_INFINITY), ATTEMPT)
    const stop = () => stream.cancel()
    const silence = setTimeout(stop, SILENCE)
    signal.addEventListener('abort', stop)
    try {
      let heard: ReadResp[] = []
      for await (const answer of stream) {
        heard.push(answer)
        if (stream.readableLength > 0) continue
        yield heard
        heard = []
        silence.refresh()
      }
    } finally {
      clearTimeout(silence)
      signal.removeEventListener('abort', stop)
      stop()
    }
  }

  /**
   * Adds events, and asks again with the same ids and the same revision where it can't be said what came of it.
   * @throws WrongExpectedVersionError, AppendTooLarge, StoreUnavailable, OutcomeUnknown
   */
  async append(
    stream: string,
    events: EventData<BinaryEventType>[],
    expected: Expected,
    until: number,
  ): Promise<Taken> {
    const streamState = expected === 'none' ? 'no_stream' : BigInt(expected)
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      const client = this.#client
      try {
        const asked = client.appendToStream(stream, events, { streamState, requiresLeader: true })
        const { nextExpectedRevision, position } = await inTime(asked, ATTEMPT)
        return { revision: Number(nextExpectedRevision), position: Number(position?.commit) }
      } catch (error) {
        const cause = translated(error)
        if (isConflict(cause)) throw cause
        const refused = refusalOf(cause, sizeOf(events))
        // Once an attempt may have happened, no later refusal undoes it.
        if (refused !== undefined && wait === FIRST_PAUSE) throw refused
        this.#recover(client, cause)
        if (refused !== undefined || Date.now() + wait > until)
          throw new OutcomeUnknown(`KurrentDB did not say: ${cause.message}`, { cause })
        await pause(wait)
      }
    }
  }

  async close(): Promise<void> {
    await letGo(this.#client)
  }

  /** The first who fails gets a new client for all; one that is told where the leader is goes there by itself. */
  #recover(client: KurrentDBClient, cause: Error): void {
    if (client !== this.#client || cause instanceof NotLeaderError) return
    this.#renewals += 1
    this.#client = this.#connected()
    void letGo(client)
  }

  #connected(): KurrentDBClient {
    // Clients of equal settings share a socket and how long it waits to be opened again: a new one shall not.
    const settings = `gossipTimeout=2&keepAliveTimeout=${KEEP_ALIVE + this.#renewals}`
    const url = `${this.#url}${this.#url.includes('?') ? '&' : '?'}${settings}`
    try {
      return KurrentDBClient.connectionString(url)
    } catch {
      // What the client says repeats the address, which may hold a password.
      throw new StoreUnavailable('the address of KurrentDB can’t be read')
    }
  }
}

/**
 * What a conflict was with: on a cluster it may be told of before it can be read.
 * @throws StoreUnavailable where it does not come to be read
 */
export async function soon<T>(look: () => Promise<T | undefined>, until: number): Promise<T> {
  for (let wait = 5; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() + wait > until) throw new StoreUnavailable('KurrentDB does not show what it has')
    await pause(wait)
  }
}

const opened = (client: KurrentDBClient, question: ReadReq, deadline: number) =>
  client['GRPCStreamCreator'](stubs.StreamsClient, 'read', (stub) =>
    stub.read(question, ...client['callArguments']({ requiresLeader: true, deadline })),
  )()

async function answers(client: KurrentDBClient, question: ReadReq): Promise<ReadResp[]> {
  const opening = opened(client, question, ATTEMPT)
  const all = async () => {
    const answers: ReadResp[] = []
    for await (const answer of await opening) answers.push(answer)
    return answers
  }
  return inTime(
    all(),
    ATTEMPT,
    () => void opening.then((stream) => stream.cancel()).catch(() => {}),
  )
}

/** The client closes its streams, but not its channel, which would keep a silent node's socket for the next. */
async function letGo(client: KurrentDBClient): Promise<void> {
  await client.dispose()
  const closed = client['getChannel']().then((channel) => channel.close())
  // One that never had a channel first looks for a node to open it to.
  await inTime(closed, FIRST_PAUSE).catch(() => {})
}

const sizeOf = (events: readonly EventData<BinaryEventType>[]): number =>
  events.reduce((sum, { data, metadata }) => sum + data.length + sizeOfMetadata(metadata), 0)

const sizeOfMetadata = (metadata: unknown): number =>
  metadata instanceof Uint8Array ? metadata.length : 0
