import { type EventLog, type LogOptions, openEventLog } from '../src/index.ts'

/** Where an adapter under test keeps a log of its own. */
export interface Place {
  /** What `openEventLog` opens it by, in this process and in others. */
  readonly address: string
  readonly remove: () => Promise<void>
}

/** A log at a fresh place, opened as often as a test asks: every handle is a connection of its own. */
export class Opened {
  readonly #place: Place
  readonly #handles: EventLog[] = []

  constructor(place: Place) {
    this.#place = place
  }

  get address(): string {
    return this.#place.address
  }

  async open(options?: LogOptions): Promise<EventLog> {
    const log = await openEventLog(this.#place.address, options)
    this.#handles.push(log)
    return log
  }

  async remove(): Promise<void> {
    await Promise.all(this.#handles.map((log) => log.close()))
    await this.#place.remove()
  }
}

/** Where the log of the test at hand is. */
export type AtHand = () => Opened
