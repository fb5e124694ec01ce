import { setTimeout as pause } from 'node:timers/promises'
import type { Visitor } from '../../visitor.ts'

/** Milliseconds after which a page comes back, at most. */
const BACK_AFTER = 50

/** Listens to live updates as a page does: where its connection is cut it comes back, and asks from where it was. */
export class Listener {
  /** How often each record was told as changed. */
  readonly told = new Map<string, number>()
  readonly #frames: (after: string, signal: AbortSignal) => AsyncIterable<string>
  readonly #listening: Promise<void>
  #last: string
  #connection = new AbortController()
  #isDone = false

  /**
   * @param path of the stream
   * @param visitor who listens, at the server that runs
   * @param last the position after which everything is wanted
   */
  constructor(path: string, visitor: () => Visitor, last: string) {
    this.#frames = (after, signal) => visitor().frames(path, after, signal)
    this.#last = last
    this.#listening = this.#listen()
  }

  cut(): void {
    this.#connection.abort()
  }

  async stop(): Promise<void> {
    this.#isDone = true
    this.cut()
    await this.#listening
  }

  async #listen(): Promise<void> {
    while (!this.#isDone) {
      this.#connection = new AbortController()
      try {
        for await (const frame of this.#frames(this.#last, this.#connection.signal))
          this.#take(frame)
      } catch {
        // It was cut, by either side, or nobody is there.
      }
      await pause(Math.random() * BACK_AFTER)
    }
  }

  #take(frame: string): void {
    const { touched = [] } = JSON.parse(/^data: (.+)$/m.exec(frame)?.[1] ?? '{}')
    for (const { id } of touched) this.told.set(id, (this.told.get(id) ?? 0) + 1)
    this.#last = /^id: (.+)$/m.exec(frame)?.[1] ?? this.#last
  }
}
