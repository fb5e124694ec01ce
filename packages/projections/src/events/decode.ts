import {
  type Envelope,
  earlier,
  type Instant,
  type Recorded,
  type StoredMark,
  sortsAt,
  upcast,
} from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { changeMarked } from './marked-values.ts'

const INSTANT_LENGTH = '2026-03-09T10:15:00.000Z'.length

/** An event as folds meet it: of today's type and shape, its marked values still closed. */
export const decode = (stored: RecordedEvent): Recorded => new DecodedEvent(stored)

/**
 * Most folds never look at the metadata, and parsing it would take a third of a replay: it is parsed
 * when first asked for. It is no property of the object's own, so that a spread copy lacks it.
 */
class DecodedEvent implements Recorded {
  readonly id: string
  readonly type: string
  readonly data: unknown
  readonly stream: string
  readonly revision: number
  readonly position: string
  readonly at: Instant
  readonly knownAt: Instant
  readonly #metadata: string
  #parsed: Envelope | undefined

  constructor(stored: RecordedEvent) {
    const { type, data } = upcast(stored.type, JSON.parse(stored.data))
    const { id, recordedAt } = stored
    this.id = id
    this.type = type
    this.data = changeMarked(type, data, (mark, _, { audience }) => ({
      ...(mark as StoredMark),
      event: id,
      recordedAt,
      audience,
    }))
    this.stream = stored.stream
    this.revision = stored.revision
    this.position = stored.position
    this.at = placeOf(stored)
    this.knownAt = recordedAt
    this.#metadata = stored.metadata
  }

  get metadata(): Envelope {
    this.#parsed ??= JSON.parse(this.#metadata) as Envelope
    return this.#parsed
  }
}

/** Where an event sorts, found without parsing its metadata. */
function placeOf({ metadata, recordedAt }: RecordedEvent): Instant {
  const occurredAt = valueAfter(metadata, ',"occurredAt":"')
  return occurredAt.length === INSTANT_LENGTH && occurredAt.endsWith('Z')
    ? earlier(occurredAt, recordedAt)
    : sortsAt(occurredAt, recordedAt)
}

/** When an event entered the record, found without parsing its metadata. */
export const recordedAtIn = (metadata: string): Instant => valueAfter(metadata, ',"recordedAt":"')

/** When the source of what is imported had it, found the same way; empty for all else. */
export const heldAtIn = (metadata: string): Instant | '' =>
  metadata.includes(HELD_AT) ? valueAfter(metadata, HELD_AT) : ''

const HELD_AT = ',"heldAt":"'

/** Metadata is canonical and holds no escapes, so that the name of a field can't be part of a value. */
function valueAfter(metadata: string, name: string): string {
  const start = metadata.indexOf(name) + name.length
  return metadata.slice(start, metadata.indexOf('"', start))
}
