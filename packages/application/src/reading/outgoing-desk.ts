import type { EventId, Instant, PersonId, SessionReach } from '@lockstep/domain'
import {
  type Only,
  type Outgoing,
  outgoing,
  type ReadStore,
  type View,
} from '@lockstep/projections'
import type { Home } from '../home/home.ts'
import type { ReadUpTo } from '../home/read-up-to.ts'

/** What programs outside are told in somebody's name. */
export interface OutgoingAsked extends SessionReach {
  readonly person: PersonId
  readonly only: Only
  readonly after: ReadUpTo
}

/** The next entries that go out, oldest first. */
export interface OutgoingPage {
  readonly entries: readonly (Outgoing & { readonly upTo: ReadUpTo })[]
  /** Up to where was looked; undefined where nothing came after. */
  readonly upTo: ReadUpTo | undefined
}

/** A place in the log: its end, where it stood at a moment, or just before an entry. */
export type PlaceAsked = 'the end' | { readonly at: Instant } | { readonly before: EventId }

/** So many entries are looked at in one turn. */
const MOST = 200

/** What of an organisation's log goes out to programs. */
export class OutgoingDesk {
  readonly #home: Pick<Home, 'id' | 'log'>
  readonly #store: ReadStore

  constructor(home: Pick<Home, 'id' | 'log'>, store: ReadStore) {
    this.#home = home
    this.#store = store
  }

  /** A page of it. Where the log is another by now, from the same moment on. */
  page(view: View, { only, after }: OutgoingAsked): OutgoingPage {
    const { entries } = this.#store
    const written = entries.writtenAfter(this.#positionIn(after), MOST)
    const last = written.at(-1)
    return {
      entries: written.flatMap((event) => {
        const told = outgoing(view, this.#home.id, event, only)
        return told === undefined ? [] : { ...told, upTo: this.#upTo(entries.upTo(event.position)) }
      }),
      upTo: last && this.#upTo(entries.upTo(last.position)),
    }
  }

  /** Undefined where the viewer has no such entry. */
  place(view: View, asked: PlaceAsked): ReadUpTo | undefined {
    const { entries } = this.#store
    if (asked === 'the end') return this.#upTo(entries.count())
    if ('at' in asked) return this.#upTo(entries.knownAt(asked.at).number)
    const found = view.entries().find(({ id }) => id === asked.before)
    const event = found && entries.ofStream(found.stream).find(({ id }) => id === found.id)
    return event && this.#upTo(entries.upTo(event.position) - 1)
  }

  #positionIn({ log, position, recorded }: ReadUpTo): string {
    const isKnown =
      log === this.#home.log.id && position <= (this.#store.checkpoint.get()?.position ?? '')
    return isKnown ? position : (this.#store.entries.knownAt(recorded).position ?? '')
  }

  #upTo(number: number): ReadUpTo {
    const { position, knownFrom: recorded } =
      number === 0 ? { position: '', knownFrom: '' } : this.#store.entries.placeOf(number)
    return { log: this.#home.log.id, position, recorded }
  }
}
