import { type Instant, instant, later } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'

/** Where an organisation's commands take "now" from. Sessions, links and limits use the computer's clock instead. */
export interface Clock {
  readonly now: () => Instant
  /** Something was recorded. */
  readonly recorded: (at: Instant) => void
}

export const computerClock: Clock = { now: () => instant(Date.now()), recorded: () => {} }

const SECOND = 1000

/**
 * The clock of a demo: it stands, but for one second a command, and goes on only when moved. It is derived from the log:
 * the later of the last recording and the moment to which it was last moved.
 */
export class DemoClock implements Clock {
  #stands: Instant

  constructor(stands: Instant) {
    this.#stands = stands
  }

  readonly now = (): Instant => this.#stands

  /** Goes on to a moment; never back. */
  advanceTo(to: Instant): void {
    this.#stands = later(this.#stands, to)
  }

  /** One second has passed. */
  readonly recorded = (at: Instant): void => this.advanceTo(instant(Date.parse(at) + SECOND))

  /** What the log says, whoever recorded it. */
  heard(events: readonly RecordedEvent[]): void {
    for (const { type, data, recordedAt } of events) {
      this.recorded(recordedAt)
      if (type === 'ClockMoved') this.advanceTo((JSON.parse(data) as { to: Instant }).to)
    }
  }
}
