import { setImmediate as turn } from 'node:timers/promises'
import { StoreFull } from './errors.ts'

/** A commit takes no more than this at once, so that the event loop is not held for long. */
const MAX_REQUESTS = 256
const MAX_BYTES = 4 * 1024 * 1024

/** For so long, those who ask again as soon as they are answered spare the event loop a turn. */
const MAX_MILLISECONDS = 2

interface Waiting<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

type Answers<Answer> = readonly (Answer | Error)[]

/**
 * Makes all requests of a batch durable together, or throws with none of them durable for sure.
 * Answers stand in the order of the batch; an Error among them refuses that one request only.
 */
export type Commit<Request, Answer> = (
  batch: readonly Request[],
) => Answers<Answer> | Promise<Answers<Answer>>

/**
 * Lets requests that wait at the same time share one commit, in the order of their arrival. Each is
 * answered only after the commit that holds it. Knows nothing of the store.
 */
export class CommitQueue<Request extends { readonly bytes: number }, Answer> {
  readonly #commit: Commit<Request, Answer>
  #waiting: Waiting<Request, Answer>[] = []
  #working: Promise<void> | undefined

  constructor(commit: Commit<Request, Answer>) {
    this.#commit = commit
  }

  add(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject })
      this.#working ??= this.#work()
    })
  }

  /** Resolves once nothing waits any more. */
  async drained(): Promise<void> {
    await this.#working
  }

  async #work(): Promise<void> {
    let turned = 0
    while (this.#waiting.length > 0) {
      if (performance.now() - turned > MAX_MILLISECONDS) {
        // Those who add in the same breath share the commit; where they are several, also those who are on their way.
        await tick()
        if (this.#waiting.length > 1) {
          await turn()
          await turn()
        }
        turned = performance.now()
      }
      await this.#settle(this.#nextBatch())
      // Those who were just answered may have something to add at once.
      await tick()
    }
    this.#working = undefined
  }

  #nextBatch(): readonly Waiting<Request, Answer>[] {
    let count = 0
    for (let bytes = 0; count < Math.min(this.#waiting.length, MAX_REQUESTS); count += 1) {
      bytes += this.#waiting[count]?.request.bytes ?? 0
      if (bytes > MAX_BYTES && count > 0) break
    }
    return this.#waiting.splice(0, count)
  }

  async #settle(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await this.#commit(batch.map(({ request }) => request))
      batch.forEach(({ resolve, reject }, at) => {
        const answer = answers[at] as Answer | Error
        if (answer instanceof Error) reject(answer)
        else resolve(answer)
      })
    } catch (error) {
      // One big append may have used the last room; its small neighbours may still fit.
      if (error instanceof StoreFull && batch.length > 1) {
        for (const one of batch) await this.#settle([one])
      } else {
        for (const { reject } of batch) reject(error)
      }
    }
  }
}

const tick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))
