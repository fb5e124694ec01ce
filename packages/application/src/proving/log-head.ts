import { eventText, type Head, linkText, NOTHING } from '@lockstep/proof'
import type { Home } from '../home/home.ts'
import { sha256 } from './signing.ts'

type UpTo = Pick<Head, 'events' | 'root'>

/** The root of all that a log holds: what came since it was asked last is put at its end. */
export class LogHead {
  readonly #log: Home['log']
  #upTo: UpTo = { events: 0, root: NOTHING }
  #position: string | undefined
  /** Who asks meanwhile waits: an event counts once. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ log }: Pick<Home, 'log'>) {
    this.#log = log
  }

  now(): Promise<UpTo> {
    const reckoned = this.#turn.then(() => this.#goOn())
    this.#turn = reckoned.catch(() => {})
    return reckoned
  }

  async #goOn(): Promise<UpTo> {
    for await (const page of this.#log.readAll(this.#position)) {
      let { events, root } = this.#upTo
      for (const event of page) {
        events += 1
        root = sha256(linkText(events, root, sha256(eventText(event))))
      }
      this.#upTo = { events, root }
      this.#position = page.at(-1)?.position ?? this.#position
    }
    return this.#upTo
  }
}
