/** Work on records, some of which needs others to be done first. */
export interface Task {
  readonly record: string
  /** Records whose earlier tasks must be done before. */
  readonly needs: readonly string[]
  /** It begins its record. Records begin one after another, in the order given: that order gives them their numbers. */
  readonly creates: boolean
}

/** So many tasks wait for one commit together. */
const MOST_AT_ONCE = 128

/**
 * Does tasks side by side where nothing hangs on their order: those of one record one after another, and none before the
 * records that it needs. The first failure ends it.
 */
export class InOrder<T extends Task> {
  readonly #work: (task: T) => Promise<void>
  readonly #last = new Map<string, Promise<void>>()
  readonly #running = new Set<Promise<void>>()
  #lastBegun: Promise<void> = Promise.resolve()
  #failure: { readonly error: unknown } | undefined

  constructor(work: (task: T) => Promise<void>) {
    this.#work = work
  }

  /** Takes a task; waits while many are under way. @throws what an earlier one threw */
  async take(task: T): Promise<void> {
    while (this.#running.size >= MOST_AT_ONCE) await Promise.race(this.#running)
    this.#mayGoOn()
    const before = [task.record, ...task.needs].flatMap((record) => this.#last.get(record) ?? [])
    if (task.creates) before.push(this.#lastBegun)
    const done = Promise.all(before).then(() => this.#do(task))
    this.#last.set(task.record, done)
    if (task.creates) this.#lastBegun = done
    this.#running.add(done)
    void done.then(() => this.#running.delete(done))
  }

  /** Resolves once all that was taken is done. @throws what one of them threw */
  async done(): Promise<void> {
    await Promise.all(this.#running)
    this.#mayGoOn()
  }

  async #do(task: T): Promise<void> {
    if (this.#failure !== undefined) return
    try {
      await this.#work(task)
    } catch (error) {
      this.#failure ??= { error }
    }
  }

  #mayGoOn(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }
}
