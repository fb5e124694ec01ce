import {
  type Appended,
  canonical,
  type EventLog,
  type Expected,
  type NewEvent,
  type RecordedEvent,
  RevisionConflict,
  type StoredEvent,
} from '@lockstep/eventstore-client'

/** A log in memory, for specs: quick, and as unreliable as the port allows. */
export class MemoryLog implements EventLog {
  readonly id: string
  /** What it holds, in order. */
  readonly events: RecordedEvent[] = []
  /** The clock that `recordedAt` is taken from. */
  now = '2026-01-05T08:00:00.000Z'
  /** How many events a page holds. */
  pageSize = 3
  /** After so many pages a subscription ends, and says the last page again when it is resumed. */
  pagesUntilCut = Number.POSITIVE_INFINITY
  #wake: (() => void)[] = []

  constructor(id = 'memory') {
    this.id = id
  }

  async append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended> {
    return this.add(stream, events, expected)
  }

  /** `append`, without waiting. */
  add(stream: string, events: readonly NewEvent[], expected: Expected): Appended {
    const own = this.of(stream)
    const actual = own.at(-1)?.revision ?? 'none'
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual)
    const before = own.at(-1)?.recordedAt ?? ''
    const recordedAt = [before, this.now].toSorted().at(-1) ?? this.now
    for (const { id, type, data, metadata } of events) {
      this.events.push({
        id,
        type,
        data,
        stream,
        revision: this.of(stream).length,
        metadata: canonical({ ...metadata, recordedAt }),
        position: String((this.events.length + 1) * 7).padStart(16, '0'),
        recordedAt,
      })
    }
    this.#wakeAll()
    const last = this.events.at(-1)
    if (last === undefined) throw new Error('an append needs an event')
    return last
  }

  /** Takes in what another log holds, position and all. */
  receive(events: readonly RecordedEvent[]): void {
    this.events.push(...events)
    this.#wakeAll()
  }

  of(stream: string): RecordedEvent[] {
    return this.events.filter((event) => event.stream === stream)
  }

  async *read(stream: string, from = 0): AsyncIterable<readonly RecordedEvent[]> {
    const events = this.of(stream).slice(from)
    if (events.length > 0) yield events
  }

  async *readAll(after = ''): AsyncIterable<readonly RecordedEvent[]> {
    const events = this.events.filter(({ position }) => position > after)
    for (let from = 0; from < events.length; from += this.pageSize) {
      yield events.slice(from, from + this.pageSize)
    }
  }

  async *subscribe(
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<readonly RecordedEvent[]> {
    signal.addEventListener('abort', () => this.#wakeAll())
    // At least once: what was delivered last may come again.
    let last = this.events.findLast(({ position }) => position < (after ?? ''))?.position
    for (let pages = 0; !signal.aborted; ) {
      for await (const page of this.readAll(last)) {
        yield page
        last = page.at(-1)?.position
        pages += 1
        if (pages >= this.pagesUntilCut) throw new Error('the subscription was cut')
      }
      if (!signal.aborted && this.events.at(-1)?.position === last) {
        await new Promise<void>((resolve) => this.#wake.push(resolve))
      }
    }
  }

  async head(): Promise<string | undefined> {
    return this.events.at(-1)?.position
  }

  async restore(_: readonly StoredEvent[]): Promise<void> {
    throw new Error('specs fill a log by appending')
  }

  async close(): Promise<void> {}

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }
}
