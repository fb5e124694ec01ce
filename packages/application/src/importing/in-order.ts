/** Work on a record that needs others to be done first. */
export interface Task {
  readonly record: string
  /** Records whose earlier tasks must be done before. */
  readonly needs: readonly string[]
}

/** So many tasks wait for one commit together. */
const MOST_AT_ONCE = 128

/**
 * Does tasks side by side where nothing hangs on their order: those of one record one after another, and none before
 * what it needs. The first failure ends it.
 */
export class InOrder<T extends Task> {
  readonly #work: (task: T) => Promise<void>
  readonly #last = new Map<string, Promise<void>>()
  #running = 0
  #freed: (() => void) | undefined
  #failure: { readonly error: unknown } | undefined

  constructor(work: (task: T) => Promise<void>) {
    this.#work = work
  }

  /** Takes a task; waits while many are under way. @throws what an earlier one threw */
  async take(task: T): Promise<void> {
    if (this.#running >= MOST_AT_ONCE) await this.#until(() => this.#running < MOST_AT_ONCE)
    this.#mayGoOn()
    const { record, needs } = task
    const before = [record, ...needs].flatMap((id) => this.#last.get(id) ?? [])
    this.#running += 1
    const done = Promise.all(before).then(() => this.#do(task))
    this.#last.set(record, done)
    void done.then(() => {
      if (this.#last.get(record) === done) this.#last.delete(record)
    })
  }

  /** Resolves once all that was taken is done. @throws what one of them threw */
  async done(): Promise<void> {
    await this.#until(() => this.#running === 0)
    this.#mayGoOn()
  }

  async #do(task: T): Promise<void> {
    try {
      if (this.#failure === undefined) await this.#work(task)
    } catch (error) {
      this.#failure ??= { error }
    } finally {
      this.#running -= 1
      this.#freed?.()
    }
  }

  async #until(met: () => boolean): Promise<void> {
    while (!met()) {
      await new Promise<void>((resolve) => {
        this.#freed = resolve
      })
    }
  }

  #mayGoOn(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }
}
