import { troubles } from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import type { Open } from '../organisations/opened.ts'
import type { Organisations } from '../organisations/organisations.ts'

/** Work on every organisation that this server has open, in rounds: now and then, and whenever somebody asks for one. */
export class Rounds {
  readonly #organisations: Organisations
  readonly #work: (open: Open) => Promise<void>
  readonly #underway = new Map<Id, Promise<void>>()
  /** Those for which another round was asked for while one was under way. */
  readonly #again = new Set<Id>()
  readonly #troubles = troubles()
  readonly #stopping = new AbortController()
  #looking: NodeJS.Timeout | undefined

  constructor(organisations: Organisations, work: (open: Open) => Promise<void>) {
    this.#organisations = organisations
    this.#work = work
  }

  /** Goes off when no more is to be done. */
  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  /** @param every so many milliseconds */
  start(every: number): void {
    const all = () => {
      for (const open of this.#organisations.all()) this.begin(open)
    }
    this.#looking = setInterval(all, every).unref()
  }

  /** One round after the other. A demo has nothing to do with the world outside. */
  begin(open: Open): void {
    const { id, demo } = open.served
    if (demo || this.stopping.aborted || !open.reading.progress().ready) return
    if (this.#underway.has(id)) return void this.#again.add(id)
    const { trouble, over } = this.#troubles
    const round = this.#work(open)
      .then(over, trouble)
      .finally(() => {
        this.#underway.delete(id)
        if (this.#again.delete(id)) this.begin(open)
      })
    this.#underway.set(id, round)
  }

  /** Resolves once nothing is under way any more. */
  async stop(): Promise<void> {
    clearInterval(this.#looking)
    this.#stopping.abort()
    await Promise.all(this.#underway.values())
  }
}
