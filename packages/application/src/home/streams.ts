import { type Recorded, type Ref, streamOf } from '@lockstep/domain'
import { type EventLog, type RecordedEvent, Together } from '@lockstep/eventstore-client'
import { decode } from '@lockstep/projections'
import { advanceRecord, foldRecord, type StreamRecord } from './record.ts'

/** So many streams are kept at least, and twice as many at most. */
const KEPT = 2_500

/** Where others have added so much since, what is kept is not worth being brought up to it. */
const FAR_BEHIND = 1_000

/** A stream as it was folded, and what has been added to it since. */
interface Kept {
  record: Promise<StreamRecord>
  further: RecordedEvent[]
}

/**
 * The streams that commands have lately been decided on, folded. The log is followed as far as anybody asks: one question
 * for all who ask at the same time, whatever streams they need and however far away the log is.
 */
export class Streams {
  readonly #log: EventLog
  #kept = new Map<string, Kept>()
  #keptBefore = new Map<string, Kept>()
  /** What is kept is at least as new as the log was here; undefined before anything is. */
  #followed: { readonly to: string | undefined } | undefined
  readonly #following = new Together<void, void>(async () => {
    await this.#follow()
    return []
  })
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(log: EventLog) {
    this.#log = log
  }

  /**
   * Once it resolves, `load` gives every stream as the log had it when this was called, or newer.
   * @param stream that will be needed: where it isn't kept, it is read meanwhile
   */
  async latest(stream?: string): Promise<void> {
    // Asked for in this order, a log far away is asked for both at once.
    const followed = this.#following.ask()
    if (stream !== undefined) void this.load(stream)
    await followed
  }

  /** The stream as it was when `latest` was last waited for, or newer. */
  load(stream: string): Promise<StreamRecord> {
    const kept = this.#keptOf(stream) ?? this.#read(stream)
    if (kept.further.length > 0) {
      this.#watched(stream, kept, this.#advanced(stream, kept))
      kept.further = []
    }
    this.#keep(stream, kept)
    return kept.record
  }

  /** Where the life of that stream stands. */
  async state<S>(ref: Ref): Promise<S> {
    return (await this.load(streamOf(ref))).life.state as S
  }

  /** The stream's events, mendings among them, in the order of the log. */
  async recorded(stream: string): Promise<Recorded[]> {
    const events: Recorded[] = []
    for await (const page of this.#log.read(stream)) events.push(...page.map(decode))
    return events
  }

  /**
   * Runs one writer of a stream after the other, so that those of this process don't refuse each other; those of others
   * still may.
   */
  async inTurn<T>(stream: string, write: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(stream) ?? Promise.resolve()).then(write, write)
    this.#turns.set(stream, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(stream) === turn) this.#turns.delete(stream)
    }
  }

  async #follow(): Promise<void> {
    if (this.#followed === undefined) return this.#beginAnew()
    let behind = 0
    for await (const page of this.#log.readAll(this.#followed.to)) {
      behind += page.length
      if (behind > FAR_BEHIND) return this.#beginAnew()
      for (const event of page) this.#heard(event)
      this.#followed = { to: page.at(-1)?.position }
    }
  }

  /** What has only begun is seldom asked for again soon: kept, one for each command that begins something would fill the memory. */
  #heard(event: RecordedEvent): void {
    if (event.revision === 0) this.#forget(event.stream)
    else this.#keptOf(event.stream)?.further.push(event)
  }

  async #beginAnew(): Promise<void> {
    const to = await this.#log.head()
    this.#kept = new Map()
    this.#keptBefore = new Map()
    this.#followed = { to }
  }

  #read(stream: string): Kept {
    const kept = { record: this.#whole(stream), further: [] }
    this.#watched(stream, kept, kept.record)
    return kept
  }

  async #whole(stream: string): Promise<StreamRecord> {
    return foldRecord(stream, await this.recorded(stream))
  }

  async #advanced(stream: string, kept: Kept): Promise<StreamRecord> {
    const { further } = kept
    const record = await kept.record
    const newer = further.filter(({ revision }) => revision > record.revision)
    if (newer.length === 0) return record
    return advanceRecord(record, newer.map(decode)) ?? this.#whole(stream)
  }

  /** A stream that could not be read is read anew by who asks next. */
  #watched(stream: string, kept: Kept, record: Promise<StreamRecord>): void {
    kept.record = record
    record.catch(() => {
      if (this.#keptOf(stream) === kept) this.#forget(stream)
    })
  }

  #forget(stream: string): void {
    this.#kept.delete(stream)
    this.#keptBefore.delete(stream)
  }

  #keptOf(stream: string): Kept | undefined {
    return this.#kept.get(stream) ?? this.#keptBefore.get(stream)
  }

  /** What nobody has asked for lately goes, all at once: to look for the oldest each time would take longer. */
  #keep(stream: string, kept: Kept): void {
    if (this.#kept.size >= KEPT) {
      this.#keptBefore = this.#kept
      this.#kept = new Map()
    }
    this.#kept.set(stream, kept)
  }
}
