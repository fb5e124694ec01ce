import type { RecordedEvent } from '../src/port.ts'

/** An event as the bare log's table holds it. */
export type BareEvent = readonly [
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
]

/** What the bare client of a store does, without a single check: what every figure on that store is held against. */
export interface BareStore {
  /** Makes events durable together. */
  commit(events: readonly BareEvent[]): void | Promise<void>
  close(): void | Promise<void>
}

/** All that a store's log holds, as its bare client reads it, in pages. */
export type BarePages = () => AsyncIterable<readonly RecordedEvent[]>
