/** An event as the server holds it: bytes and names. */
export interface WireEvent {
  readonly id: string
  readonly type: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export interface PlacedEvent extends WireEvent {
  readonly stream: string
  readonly revision: number
  readonly position: number
}

/** What an append came to, or where the stream ended instead of where it was expected to. */
export type WireOutcome =
  | { readonly last: PlacedEvent }
  | { readonly actual: number | undefined }
  | { readonly limit: number }

/** What a mebibyte of KurrentDB's is, until 25.0. */
const MOST_BYTES = 1024 * 1024

/** What the nodes of a cluster hold in common: the log, as KurrentDB's rules say it grows. */
export class WireStore {
  readonly all: PlacedEvent[] = []
  readonly #streams = new Map<string, PlacedEvent[]>()
  readonly #listeners = new Set<() => void>()
  mostBytes = MOST_BYTES

  stream(name: string): readonly PlacedEvent[] | undefined {
    return this.#streams.get(name)
  }

  /** @param expected the revision of the last event; undefined for a stream that is not there. */
  append(name: string, events: readonly WireEvent[], expected: number | undefined): WireOutcome {
    const own = this.#streams.get(name) ?? []
    const from = expected === undefined ? 0 : expected + 1
    const bytes = events.reduce((sum, one) => sum + one.data.length + one.metadata.length, 0)
    if (bytes > this.mostBytes) return { limit: this.mostBytes }
    // The same ids where they would stand are taken for the same append, whatever they hold.
    if (events.every(({ id }, n) => own[from + n]?.id === id)) {
      return { last: own[from + events.length - 1] as PlacedEvent }
    }
    if (own.length !== from) return { actual: own.length === 0 ? undefined : own.length - 1 }
    for (const event of events) {
      const position = (this.all.at(-1)?.position ?? 0) + 100 + event.data.length
      const placed = { ...event, stream: name, revision: own.length, position }
      own.push(placed)
      this.all.push(placed)
    }
    this.#streams.set(name, own)
    for (const tell of this.#listeners) tell()
    return { last: own.at(-1) as PlacedEvent }
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
