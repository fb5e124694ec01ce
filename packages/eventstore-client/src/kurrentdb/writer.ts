import type { AppendRequest } from '../append-request.ts'
import {
  DuplicateEventId,
  OutcomeUnknown,
  RestoreRefused,
  RevisionConflict,
  StoreUnavailable,
} from '../errors.ts'
import { after, later } from '../head.ts'
import { recordedAtOf, stamped } from '../metadata.ts'
import type { Appended, RecordedEvent, StoredEvent } from '../port.ts'
import { positionText } from '../positions.ts'
import { type Connection, soon } from './connection.ts'
import { isConflict } from './failures.ts'
import type { Known, KnownStreams } from './known-streams.ts'
import type { Reader } from './reader.ts'
import { type Run, runsOf } from './restoring.ts'

/** Appends of a restore that are asked for before the first of them is answered. */
const MOST_ON_THE_WAY = 64

/** Adds events. Appends to one stream follow each other, for each is recorded no earlier than the one before. */
export class Writer {
  readonly #connection: Connection
  readonly #prefix: string
  readonly #streams: KnownStreams
  readonly #reader: Reader
  readonly #clock: () => Date
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(
    connection: Connection,
    prefix: string,
    streams: KnownStreams,
    reader: Reader,
    clock: () => Date,
  ) {
    this.#connection = connection
    this.#prefix = prefix
    this.#streams = streams
    this.#reader = reader
    this.#clock = clock
  }

  append(request: AppendRequest): Promise<Appended> {
    const { until } = this.#connection
    return this.#inTurn(request.stream, () => this.#append(request, until))
  }

  restore(events: readonly StoredEvent[]): Promise<void> {
    // No stream has this name: one restore follows another.
    return this.#inTurn('', async () => {
      const runs = await runsOf(this.#reader, events)
      for (let n = 0; n < runs.length; n += MOST_ON_THE_WAY)
        await this.#restore(runs.slice(n, n + MOST_ON_THE_WAY))
    })
  }

  /** What broke off may have been done up to some place; from there on it is done in the same order, one by one. */
  async #restore(runs: readonly Run[]): Promise<void> {
    const questions = runs.map((run) => ({ ...run, stream: this.#prefix + run.stream }))
    if (!(await this.#connection.appendAll(questions)))
      for (const question of questions) await this.#connection.append(question).catch(refused)
    for (const { stream, events } of runs) {
      const { revision, metadata } = events.at(-1) as StoredEvent
      const ids = events.map(({ id }) => id)
      this.#streams.appended(stream, { revision, recordedAt: recordedAtOf(metadata) }, ids)
    }
  }

  /** Resolves once nothing is under way. */
  async drained(): Promise<void> {
    while (this.#turns.size > 0) await Promise.allSettled(this.#turns.values())
  }

  #inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(stream)
    const turn = before === undefined ? work() : before.then(work, work)
    this.#turns.set(stream, turn)
    const done = () => {
      if (this.#turns.get(stream) === turn) this.#turns.delete(stream)
    }
    turn.then(done, done)
    return turn
  }

  async #append(request: AppendRequest, until: number): Promise<Appended> {
    const { stream, events, expected } = request
    let known = this.#streams.get(stream)
    // What is expected to be new is tried at once: others that were asked later would get before it.
    if (known === undefined ? expected !== 'none' : known.revision !== expected)
      known = await this.#reader.end(stream, until)
    if (known !== undefined && known.revision !== expected) return this.#settled(request, known)
    const taken = events.find(({ id }) => known?.ids.has(id))
    if (taken !== undefined) throw new DuplicateEventId(taken.id)
    if (Date.now() > until) throw new StoreUnavailable('others waited for KurrentDB too long')
    return this.#send(request, known, until)
  }

  async #send(request: AppendRequest, known: Known | undefined, until: number): Promise<Appended> {
    const { stream, events, expected } = request
    const recordedAt = later(this.#clock().toISOString(), known?.recordedAt ?? '')
    const question = {
      stream: this.#prefix + stream,
      events: events.map((one) => ({ ...one, metadata: stamped(one.metadata, recordedAt) })),
      expected,
    }
    try {
      const taken = await this.#connection.append(question, until)
      const { revision } = taken
      const position = positionText(taken.position)
      this.#streams.reached(position)
      if (known === undefined) return await this.#stored(request)
      const ids = events.map(({ id }) => id)
      this.#streams.appended(stream, { revision, recordedAt }, ids)
      return { revision, position, recordedAt }
    } catch (error) {
      if (isConflict(error)) return this.#settled(request, await this.#overtaken(request, until))
      this.#streams.forget(stream)
      throw error
    }
  }

  /** What was recorded: the store says the same of an append that it has taken now and of one that it had before. */
  async #stored(request: AppendRequest): Promise<Appended> {
    const answer = await this.#standing(request).catch(() => undefined)
    if (answer === undefined) throw new OutcomeUnknown('what was appended can’t be read back')
    return answer
  }

  /** The answer to an append to a stream that ends elsewhere: the first one, or why there is none. */
  async #settled(request: AppendRequest, { revision, ids }: Known): Promise<Appended> {
    const { stream, events, expected } = request
    const taken = events.filter(({ id }) => ids.has(id))
    const answer = taken.length === events.length ? await this.#standing(request) : undefined
    if (answer !== undefined) return answer
    throw taken[0] === undefined
      ? new RevisionConflict(stream, expected, revision)
      : new DuplicateEventId(taken[0].id)
  }

  /** The first answer, if these very events stand where this append would have put them. */
  async #standing({ stream, events, expected }: AppendRequest): Promise<Appended | undefined> {
    const there: RecordedEvent[] = []
    for await (const page of this.#reader.stream(stream, after(expected))) {
      there.push(...page)
      if (there.length >= events.length) break
    }
    const last = there[events.length - 1]
    if (last === undefined || events.some(({ id }, n) => there[n]?.id !== id)) return undefined
    const { revision, position, recordedAt } = last
    return { revision, position, recordedAt }
  }

  /** Where the stream ends, once it can be seen that it does not where it was expected to. */
  #overtaken({ stream, expected }: AppendRequest, until: number): Promise<Known> {
    return soon(async () => {
      const known = await this.#reader.end(stream, until)
      return known.revision === expected ? undefined : known
    }, until)
  }
}

function refused(error: unknown): never {
  if (!isConflict(error)) throw error
  throw new RestoreRefused('somebody else writes to what is restored', { cause: error })
}
