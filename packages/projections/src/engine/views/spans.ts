import { later, mendings, type NounName, type Ref, refOf } from '@lockstep/domain'
import { heldAtIn } from '../../events/decode.ts'
import type { EntryRow } from '../store/entries.ts'
import type { Span } from './cuts.ts'
import { inIdOrder } from './in-id-order.ts'

/** Where the events of every stream lie: what tells which records are at a moment as they are today. */
export class Spans {
  readonly #byNoun = new Map<NounName, Map<string, Span>>()
  /** The nouns that have got streams since they were last put in order. */
  readonly #grown = new Set<NounName>()

  readonly #mended = new Map<string, Ref>()

  #count = 0

  /** In the order of the log. */
  add({ stream, number, at, type, metadata }: EntryRow): Span {
    const { noun, id } = refOf(stream)
    if (Object.hasOwn(mendings, type)) this.#mended.set(stream, { noun, id })
    const spans = this.#byNoun.get(noun) ?? new Map<string, Span>()
    this.#byNoun.set(noun, spans)
    const before = spans.get(id)
    if (before === undefined) {
      this.#grown.add(noun)
      this.#count += 1
    }
    const {
      place = this.#count,
      first = number,
      earliest = at,
      latest = at,
      held = '',
      mended = false,
    } = before ?? {}
    const span = {
      place,
      first,
      last: number,
      earliest: at < earliest ? at : earliest,
      latest: later(at, latest),
      held: later(held, heldAtIn(metadata)),
      mended: mended || Object.hasOwn(mendings, type),
    }
    spans.set(id, span)
    return span
  }

  of(noun: NounName): ReadonlyMap<string, Span> {
    const spans = this.#byNoun.get(noun) ?? new Map<string, Span>()
    if (!this.#grown.delete(noun)) return spans
    const ordered = inIdOrder(spans)
    this.#byNoun.set(noun, ordered)
    return ordered
  }

  mended(): Iterable<Ref> {
    return this.#mended.values()
  }

  clear(): void {
    this.#count = 0
    this.#mended.clear()
    this.#byNoun.clear()
    this.#grown.clear()
  }
}
