import { setTimeout as pause } from 'node:timers/promises'
import { NotLeaderError } from '@kurrent/kurrentdb-client'
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { OutcomeUnknown, StoreUnavailable } from '../errors.ts'
import type { Taken } from './appending.ts'
import { Client } from './client.ts'
import { Behind, inTime, isConflict, refusalOf, translated } from './failures.ts'
import type { AppendQuestion } from './requests.ts'

/** Milliseconds that one attempt is given, unless the address says otherwise. */
const ATTEMPT = 5_000

/** Attempts whose time a call goes on trying: longer than choosing a leader takes. */
const PATIENCE = 3
/** Attempts whose time a subscription may hear nothing before it is held to be broken. */
const SILENCE = 6

/** Milliseconds between attempts. A repetition that arrives while the first still commits is dropped. */
export const FIRST_PAUSE = 100
const LONGEST_PAUSE = 1_000
export const longer = (wait: number): number => Math.min(wait * 2, LONGEST_PAUSE)

/** Milliseconds until a connection whose other end answers no ping is given up. */
const KEEP_ALIVE = 3_000

/** The way to a server or a cluster, which every call tries again and again until its time is up. */
export class Connection {
  readonly #url: string
  readonly #attempt: number
  #renewals = 0
  #client: Client
  readonly #retired = new Map<Client, NodeJS.Timeout>()

  /**
   * @param url as KurrentDB's clients take it; its `defaultDeadline` bounds each attempt.
   * @throws StoreUnavailable where it can't be read
   */
  constructor(url: string) {
    this.#url = url
    this.#attempt = Number(/[?&]defaultDeadline=(\d+)/i.exec(url)?.[1] ?? ATTEMPT)
    this.#client = this.#connected()
  }

  /** The moment, in milliseconds, until which a call that begins now goes on trying. */
  get until(): number {
    return Date.now() + this.#attempt * PATIENCE
  }

  /**
   * All answers to a question.
   * @param isBehind whether whoever answered lacks what was seen before; then another one is asked.
   * @throws StoreUnavailable
   */
  async ask(
    question: ReadReq,
    until = this.until,
    isBehind: (answers: readonly ReadResp[]) => boolean = () => false,
  ): Promise<ReadResp[]> {
    for (let wait = FIRST_PAUSE; ; wait = longer(wait)) {
      const client = this.#client
      try {
        const answers = await client.readAll(question, this.#attempt)
        if (isBehind(answers)) throw new Behind()
        return answers
      } catch (error) {
        const cause = translated(error)
        const refused = refusalOf(cause)
        if (refused !== undefined) throw refused
        this.#recover(client, cause)
        if (Date.now() + wait > until)
          throw new StoreUnavailable(`KurrentDB can't be used: ${said(cause)}`, { cause })
        await pause(wait)
      }
    }
  }

  /** The answers to a question that has no end, as they come, until it breaks, falls silent or the signal aborts. */
  async *follow(question: ReadReq, signal: AbortSignal): AsyncIterable<readonly ReadResp[]> {
    const opening = this.#client.read(question, Number.POSITIVE_INFINITY)
    const stream = await inTime(opening, this.#attempt, () => {
      opening.then((late) => late.cancel()).catch(() => {})
    })
    const stop = () => stream.cancel()
    const silence = setTimeout(stop, this.#attempt * SILENCE)
    signal.addEventListener('abort', stop)
    // It may have done so while the call was opened.
    if (signal.aborted) stop()
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

  /** Whether all of some appends were done at the first attempt; they reach the server in their order. */
  async appendAll(questions: readonly AppendQuestion[]): Promise<boolean> {
    const client = this.#client
    const asked = questions.map((question) => client.append(question, this.#attempt))
    return (await Promise.allSettled(asked)).every(({ status }) => status === 'fulfilled')
  }

  /**
   * Adds events, and asks again with the same ids and the same revision where it can't be said what came of it.
   * @throws WrongExpectedVersionError, AppendTooLarge, StoreUnavailable, OutcomeUnknown
   */
  async append(question: AppendQuestion, until = this.until): Promise<Taken> {
    let mayHaveHappened = false
    for (let wait = FIRST_PAUSE; ; wait = longer(wait)) {
      const client = this.#client
      try {
        return await client.append(question, this.#attempt)
      } catch (error) {
        const cause = translated(error)
        if (isConflict(cause)) throw cause
        const refused = refusalOf(cause, sizeOf(question))
        if (refused !== undefined && !mayHaveHappened) throw refused
        mayHaveHappened = true
        this.#recover(client, cause)
        if (refused !== undefined || Date.now() + wait > until)
          throw new OutcomeUnknown(`KurrentDB did not say: ${said(cause)}`, { cause })
        await pause(wait)
      }
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#retired.values()) clearTimeout(timer)
    await Promise.all([this.#client, ...this.#retired.keys()].map((client) => client.close()))
  }

  /** The first who fails gets a new client for all; one that is told where the leader is goes there by itself. */
  #recover(client: Client, cause: Error): void {
    if (client !== this.#client || cause instanceof NotLeaderError) return
    this.#renewals += 1
    this.#client = this.#connected()
    // What others still have under way may yet be answered.
    const timer = setTimeout(() => {
      this.#retired.delete(client)
      void client.close()
    }, this.#attempt)
    this.#retired.set(client, timer)
  }

  #connected(): Client {
    // Clients of equal settings share a socket and how long it waits to be opened again: a new one shall not.
    const settings = `gossipTimeout=2&keepAliveTimeout=${KEEP_ALIVE + this.#renewals}`
    return new Client(`${this.#url}${this.#url.includes('?') ? '&' : '?'}${settings}`)
  }
}

/**
 * What a conflict was with: on a cluster it may be told of before it can be read.
 * @throws StoreUnavailable where it does not come to be read
 */
export async function soon<T>(look: () => Promise<T | undefined>, until: number): Promise<T> {
  for (let wait = 5; ; wait = longer(wait)) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() + wait > until) throw new StoreUnavailable('KurrentDB does not show what it has')
    await pause(wait)
  }
}

/** Some of the client's errors have no message. */
const said = (error: Error): string => error.message || error.constructor.name

const sizeOf = ({ events }: AppendQuestion): number =>
  events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + metadata.length, 0)
