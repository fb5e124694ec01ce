import type { EventLog } from '@lockstep/eventstore-client'

interface Turn {
  /** All who were announced before have begun, or never will. */
  readonly before: Promise<void>
  readonly over: () => void
}

/**
 * Lets streams begin in the order in which they were announced, however their commands overtake each other: that order
 * gives records their numbers. It is the order in the log's queue, so that many begin in one commit.
 */
export class Births {
  readonly #turns = new Map<string, Turn>()
  #last: Promise<void> = Promise.resolve()

  announce(stream: string): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#last
    this.#last = before.then(() => promise)
    this.#turns.set(stream, { before, over: resolve })
  }

  /** Its command is done, whether it came to anything or not. */
  over(stream: string): void {
    this.#turns.get(stream)?.over()
    this.#turns.delete(stream)
  }

  /** The log, with announced streams beginning in their order. */
  within(log: EventLog): EventLog {
    return {
      id: log.id,
      append: async (stream, events, expected) => {
        await this.#turns.get(stream)?.before
        const appended = log.append(stream, events, expected)
        this.over(stream)
        return appended
      },
      read: (stream, from) => log.read(stream, from),
      readAll: (after) => log.readAll(after),
      subscribe: (after, signal) => log.subscribe(after, signal),
      head: () => log.head(),
      restore: (events) => log.restore(events),
      close: () => log.close(),
    }
  }
}
