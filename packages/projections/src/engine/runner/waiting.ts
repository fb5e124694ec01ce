interface Waiter {
  readonly position: string
  readonly resolve: () => void
}

/** Those who wait until the store has come to a position. */
export class Waiting {
  readonly #waiters = new Set<Waiter>()

  /** @throws the signal's reason once it aborts */
  until(position: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const end = (settle: () => void) => () => {
        this.#waiters.delete(waiter)
        signal?.removeEventListener('abort', refused)
        settle()
      }
      const refused = end(() => reject(signal?.reason))
      const waiter: Waiter = { position, resolve: end(resolve) }
      signal?.addEventListener('abort', refused)
      this.#waiters.add(waiter)
    })
  }

  reached(position: string): void {
    for (const waiter of this.#waiters) if (waiter.position <= position) waiter.resolve()
  }
}
