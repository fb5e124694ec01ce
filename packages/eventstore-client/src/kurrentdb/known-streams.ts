import { after, type Head, later, NO_EVENTS } from '../head.ts'
import type { RecordedEvent } from '../port.ts'

/** Ids in all; some 100 bytes each. */
const MOST_REMEMBERED = 200_000

/** Where a stream ended when it was last looked at, and all ids in it up to there. Others may have overtaken it. */
export interface Known extends Head {
  readonly ids: Set<string>
}

/**
 * What is known of the streams that were read or written here last. The store keeps an id from standing twice in a
 * stream only where the same append comes again; everything else is found out by this.
 */
export class KnownStreams {
  readonly #known = new Map<string, Known>()
  #remembered = 0
  #newest = ''

  /** The position of the last event that was read or written here; empty before there is one. */
  get newest(): string {
    return this.#newest
  }

  get(stream: string): Known | undefined {
    return this.#known.get(stream)
  }

  /** Takes in a page of a stream; one that does not join what is known is left aside. */
  learn(stream: string, from: number, page: readonly RecordedEvent[]): void {
    this.reached(page.at(-1)?.position ?? '')
    const known =
      this.#known.get(stream) ?? (from === 0 ? { ...NO_EVENTS, ids: new Set() } : undefined)
    if (known === undefined || from > after(known.revision)) return
    // The last one that is known may have been recorded by somebody else who asked for the very same.
    const news = page.filter(({ revision }) => revision >= after(known.revision) - 1)
    const last = news.at(-1)
    if (last === undefined) this.#remember(stream, known, [])
    else
      this.#remember(
        stream,
        { ...last, ids: known.ids },
        news.map(({ id }) => id),
      )
  }

  /** Takes in what was just appended at the end that was known. */
  appended(stream: string, { revision, recordedAt }: Head, ids: readonly string[]): void {
    const known = this.#known.get(stream)
    if (known !== undefined)
      this.#remember(
        stream,
        { revision, recordedAt: later(recordedAt, known.recordedAt), ids: known.ids },
        ids,
      )
  }

  reached(position: string): void {
    this.#newest = later(position, this.#newest)
  }

  forgetAll(): void {
    this.#known.clear()
    this.#remembered = 0
    this.#newest = ''
  }

  /** To be called when it can't be said where a stream ends. */
  forget(stream: string): void {
    this.#remembered -= this.#known.get(stream)?.ids.size ?? 0
    this.#known.delete(stream)
  }

  #remember(stream: string, { revision, recordedAt, ids }: Known, news: readonly string[]): void {
    this.forget(stream)
    for (const id of news) ids.add(id)
    this.#known.set(stream, { revision, recordedAt, ids })
    this.#remembered += ids.size
    for (const [oldest] of this.#known) {
      if (this.#remembered <= MOST_REMEMBERED || oldest === stream) return
      this.forget(oldest)
    }
  }
}
