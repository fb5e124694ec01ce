import { files } from '@lockstep/application'
import { openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'

/** A log as it is read bit by bit, by a process that only looks on. */
export class ReadOn {
  readonly #address: string
  /** All that was read. */
  readonly events: RecordedEvent[] = []

  constructor(directory: string) {
    this.#address = `sqlite:${files(directory).log}`
  }

  /** Reads what has come since. The file is left alone between two looks, so that nobody keeps it open for the killed. */
  async look(): Promise<readonly RecordedEvent[]> {
    for await (const page of this.#pages(this.events.at(-1)?.position)) this.events.push(...page)
    return this.events
  }

  /** Whether the log, read again from its beginning, says the same. */
  async saysTheSame(): Promise<boolean> {
    let at = 0
    for await (const page of this.#pages()) {
      for (const event of page) {
        if (JSON.stringify(event) !== JSON.stringify(this.events[at])) return false
        at += 1
      }
    }
    return at === this.events.length
  }

  async *#pages(after?: string): AsyncIterable<readonly RecordedEvent[]> {
    const log = await openEventLog(this.#address)
    try {
      yield* log.readAll(after)
    } finally {
      await log.close()
    }
  }
}
