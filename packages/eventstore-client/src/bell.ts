/** Wakes those who wait for new events. A ring is never missed, also while nobody waits. */
export class Bell {
  readonly #listeners = new Set<Listener>()

  get heard(): boolean {
    return this.#listeners.size > 0
  }

  ring(): void {
    for (const listener of this.#listeners) listener.ring()
  }

  listen(): Listener {
    const listener = new Listener(() => this.#listeners.delete(listener))
    this.#listeners.add(listener)
    return listener
  }
}

/** One who waits. */
export class Listener {
  readonly stop: () => void
  // As if just rung: what came before is news to a new listener.
  #rung = true
  #wake: (() => void) | undefined

  constructor(stop: () => void) {
    this.stop = stop
  }

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Resolves at the next ring, or at once if it has rung since the last call. */
  async next(): Promise<void> {
    if (!this.#rung) await new Promise<void>((resolve) => (this.#wake = resolve))
    this.#rung = false
  }
}
