/** Ids, instants and hashes that travel with an event; never a text of people. */
export interface Metadata {
  /** The person who acted, or `lockstep` for a timer. */
  readonly actor: string
  readonly onBehalfOf?: string
  /** By which way it came: web, api, import, timer, demo. */
  readonly source: string
  /** The event that caused this one. */
  readonly causationId?: string
  /** What ties together all that one act set off. */
  readonly correlationId?: string
  /** HMAC of the command's body, on a command's first event. */
  readonly commandHash?: string
  /** When the source of what is imported had it: its commit’s date, as an instant. */
  readonly heldAt?: string
  /** An instant `2026-03-09T10:15:00.000Z`, or a local day with its zone `2026-03-09[Europe/Amsterdam]`. */
  readonly occurredAt: string
}

/** An event that a caller appends; the log adds `recordedAt` to its metadata. */
export interface NewEvent {
  /** Made so that no other event of the log has it, of which not every store can make sure; see `newId` and `deriveId`. */
  readonly id: string
  readonly type: string
  /** RFC 8785 JSON text, as `canonical` makes it. Stored and handed back unchanged. */
  readonly data: string
  readonly metadata: Metadata
}

/** An event as every store, export and `restore` holds it, byte for byte. */
export interface StoredEvent {
  readonly id: string
  readonly type: string
  readonly stream: string
  /** Its place in its stream, from 0, without gaps. */
  readonly revision: number
  readonly data: string
  /** RFC 8785 JSON text of `Metadata` and `recordedAt`. */
  readonly metadata: string
}

/** A stored event as one log hands it out. */
export interface RecordedEvent extends StoredEvent {
  /**
   * Its place in the log: strings of one width that compare as strings, meaningful within one log
   * only, not consecutive.
   */
  readonly position: string
  /** When the log took it, `2026-03-09T10:15:00.000Z`; never goes back within a stream. */
  readonly recordedAt: string
}

/** The revision that a stream must have for an append to be accepted; `none`: no events yet. */
export type Expected = number | 'none'

/** What an append came to. Revision and position are those of its last event. */
export interface Appended {
  readonly revision: number
  readonly position: string
  readonly recordedAt: string
}

/** At most this many bytes of data and metadata, as UTF-8, in one append. */
export const MAX_APPEND_BYTES = 1024 * 1024

/** The append-only log of one organisation. Any number of processes may hold it open and append. */
export interface EventLog {
  /** The log's own id, made once with the log. A checkpoint that names another id is void. */
  readonly id: string

  /**
   * Adds events to the end of a stream, all or none, and answers once they are durable.
   *
   * Asked again with the same ids and the same `expected`, it answers as it did the first time,
   * also after later events, and adds nothing.
   *
   * @throws RevisionConflict the stream has another revision
   * @throws DuplicateEventId an id is taken by another revision or this very batch; where the store
   *   keeps an index of all ids, also by another stream (KurrentDB keeps none)
   * @throws AppendTooLarge more than `MAX_APPEND_BYTES`
   * @throws InvalidAppend no events, or a stream, id or text that can't be stored as it is
   * @throws OutcomeUnknown it may or may not have happened: ask again, ids and `expected` unchanged
   * @throws StoreFull, StoreUnavailable, StoreClosed it did not happen
   */
  append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended>

  /** A stream's events from revision `from` (0 by default) on, in pages. No stream: no pages. */
  read(stream: string, from?: number): AsyncIterable<readonly RecordedEvent[]>

  /** All events after a position (from the start by default) up to the head, in pages. */
  readAll(after?: string): AsyncIterable<readonly RecordedEvent[]>

  /**
   * All events after a position, then those to come, in pages and in order, until `signal` aborts.
   * Delivery is at least once. It may end or throw at any time; the caller goes on by subscribing
   * again after the last position that it has dealt with.
   */
  subscribe(after: string | undefined, signal: AbortSignal): AsyncIterable<readonly RecordedEvent[]>

  /** The position of the last event; undefined while there is none. */
  head(): Promise<string | undefined>

  /**
   * Takes events over from an export or another log, in the order given, with their ids, bytes and
   * revisions; positions are new. What is already here with the same bytes is passed over, so that
   * a restore that was cut off is simply called again.
   *
   * @throws RestoreRefused an id or a revision is taken by something else, or a revision is
   *   missing before it; nothing was restored
   */
  restore(events: readonly StoredEvent[]): Promise<void>

  /** Finishes the appends under way and lets go of the store. Subscriptions end. */
  close(): Promise<void>
}

/** What every adapter is opened with. */
export interface LogOptions {
  /** The clock that `recordedAt` is taken from; the computer's by default. */
  readonly clock?: () => Date
}
