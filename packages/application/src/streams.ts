import type { Recorded } from '@lockstep/domain'
import type { EventLog } from '@lockstep/eventstore-client'
import { decode } from '@lockstep/projections'
import { advanceRecord, foldRecord, type StreamRecord } from './record.ts'

const MOST_KEPT = 5_000

/**
 * The streams that commands have lately been decided on, folded. A record kept here may be behind the log: each load asks
 * the log for what came after it, and an append at its revision is refused where it was.
 */
export class Streams {
  readonly #log: EventLog
  readonly #kept = new Map<string, StreamRecord>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(log: EventLog) {
    this.#log = log
  }

  /** The stream as the log has it now. */
  async load(stream: string): Promise<StreamRecord> {
    const kept = this.#kept.get(stream)
    if (kept === undefined)
      return this.#keep(stream, foldRecord(stream, await this.recorded(stream)))
    const further = await this.recorded(stream, kept.revision + 1)
    if (further.length === 0) return kept
    return this.#keep(
      stream,
      advanceRecord(kept, further) ?? foldRecord(stream, await this.recorded(stream)),
    )
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

  #keep(stream: string, record: StreamRecord): StreamRecord {
    this.#kept.delete(stream)
    this.#kept.set(stream, record)
    if (this.#kept.size > MOST_KEPT) {
      const oldest = this.#kept.keys().next().value
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    return record
  }
}
