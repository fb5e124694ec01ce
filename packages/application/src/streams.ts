import type { Recorded } from '@lockstep/domain'
import type { EventLog } from '@lockstep/eventstore-client'
import { decode } from '@lockstep/projections'
import { advanceRecord, foldRecord, type StreamRecord } from './record.ts'

/** So many records are kept at least, and twice as many at most. */
const KEPT = 2_500

/**
 * The streams that commands have lately been decided on, folded. A record kept here may be behind the log: loads ask the log
 * for what came after it, once for all that follow each other without a pause, and an append at its revision is refused
 * where it was.
 */
export class Streams {
  readonly #log: EventLog
  #kept = new Map<string, StreamRecord>()
  #keptBefore: ReadonlyMap<string, StreamRecord> = new Map()
  /** Those that the log was asked for since the last pause. */
  readonly #asked = new Set<string>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(log: EventLog) {
    this.#log = log
  }

  /** The stream as the log has it now. */
  async load(stream: string): Promise<StreamRecord> {
    const kept = this.#kept.get(stream) ?? this.#keptBefore.get(stream)
    if (kept === undefined)
      return this.#keep(stream, foldRecord(stream, await this.recorded(stream)))
    if (this.#asked.has(stream)) return kept
    const further = await this.recorded(stream, kept.revision + 1)
    const now =
      further.length === 0
        ? kept
        : (advanceRecord(kept, further) ?? foldRecord(stream, await this.recorded(stream)))
    return this.#keep(stream, now)
  }

  /** The stream's events, mendings among them, in the order of the log. */
  async recorded(stream: string, from = 0): Promise<Recorded[]> {
    const events: Recorded[] = []
    for await (const page of this.#log.read(stream, from)) events.push(...page.map(decode))
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

  /** What nobody has asked for lately goes, all at once: to look for the oldest each time would take longer. */
  #keep(stream: string, record: StreamRecord): StreamRecord {
    if (this.#kept.size >= KEPT) {
      this.#keptBefore = this.#kept
      this.#kept = new Map()
    }
    this.#kept.set(stream, record)
    if (this.#asked.size === 0) process.nextTick(() => this.#asked.clear())
    this.#asked.add(stream)
    return record
  }
}
