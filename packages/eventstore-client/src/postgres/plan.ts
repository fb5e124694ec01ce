import type { AppendRequest } from '../append-request.ts'
import { DuplicateEventId, type EventStoreError, RevisionConflict } from '../errors.ts'
import { after, type Head, later, NO_EVENTS } from '../head.ts'
import { stamped } from '../metadata.ts'
import type { Appended, StoredEvent } from '../port.ts'
import { positionText } from '../positions.ts'

/** Where an event stands. `position` is 0 for one that is only planned; then it is the `nth` of the plan, from 1. */
export interface Placed {
  readonly stream: string
  readonly revision: number
  readonly recordedAt: string
  readonly position: number
  readonly nth: number
}

/** What a batch of appends comes to: the events to add, and each append's answer once it is known where they begin. */
export class Plan {
  readonly rows: StoredEvent[] = []
  readonly heads: Map<string, Head>
  readonly #placed: Map<string, Placed>
  readonly #now: string
  readonly #answers: (Placed | EventStoreError)[] = []

  /**
   * @param heads where the streams of the batch end; those left out have no events
   * @param placed the events of the batch that are there already, by id
   */
  constructor(now: string, heads: Map<string, Head>, placed: Map<string, Placed> = new Map()) {
    this.#now = now
    this.heads = heads
    this.#placed = placed
  }

  /** @returns false where the append is not plainly the next of its stream: it is refused, or was answered before. */
  add(request: AppendRequest): boolean {
    const { stream, events, expected } = request
    const head = this.heads.get(stream) ?? NO_EVENTS
    const taken = events.find(({ id }) => this.#placed.has(id))
    if (head.revision !== expected || taken !== undefined) {
      this.#answers.push(this.#repeated(request) ?? refusal(request, head, taken?.id))
      return false
    }
    const recordedAt = later(this.#now, head.recordedAt)
    let revision = after(expected) - 1
    for (const { id, type, data, metadata } of events) {
      revision += 1
      this.rows.push({ id, type, stream, revision, data, metadata: stamped(metadata, recordedAt) })
      const nth = this.rows.length
      this.#placed.set(id, { stream, revision, recordedAt, position: 0, nth })
    }
    this.heads.set(stream, { revision, recordedAt })
    this.#answers.push(this.#placed.get(events.at(-1)?.id ?? '') as Placed)
    return true
  }

  /** @param base the position before the first of the rows. */
  answers(base: number): (Appended | EventStoreError)[] {
    return this.#answers.map((answer) => {
      if (answer instanceof Error) return answer
      const { revision, recordedAt, position, nth } = answer
      return { revision, recordedAt, position: positionText(position || base + nth) }
    })
  }

  /** The first answer, if these very events stand where this append would have put them. */
  #repeated({ stream, events, expected }: AppendRequest): Placed | undefined {
    const found = events.map(({ id }) => this.#placed.get(id))
    const stand = found.every(
      (one, n) => one?.stream === stream && one.revision === after(expected) + n,
    )
    return stand ? found.at(-1) : undefined
  }
}

const refusal = (
  { stream, expected }: AppendRequest,
  { revision }: Head,
  taken: string | undefined,
): EventStoreError =>
  taken === undefined
    ? new RevisionConflict(stream, expected, revision)
    : new DuplicateEventId(taken)
