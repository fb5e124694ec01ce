import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import {
  type Audience,
  type Clear,
  type Decided,
  type Envelope,
  eventDefinition,
  type MarkedPath,
  marksOfType,
  type Recorded,
  type Sealed,
  type StoredMark,
  sortsAt,
  upcast,
} from '@lockstep/domain'
import { canonical, type RecordedEvent } from '@lockstep/eventstore-client'
import { KeyDestroyed, type Keys } from './keys.ts'

type Json = Record<string, unknown>

/** Seals marked values on their way into the log, and hands events to deciders and folds with the seals on. */
export class Codec {
  readonly #organisation: string
  readonly #keys: Keys

  constructor(organisation: string, keys: Keys) {
    this.#organisation = organisation
    this.#keys = keys
  }

  /** The text to store for an event's data. A new owner's key is durable when this returns. */
  encode(id: string, { type, data }: Decided): string {
    const checked = (eventDefinition(type)?.data.parse(data) ?? data) as Json
    return canonical(
      said(withMarks(checked, type, (mark, path) => this.#seal(id, path, mark as Clear<unknown>))),
    )
  }

  /** An event as folds meet it: of today's type and shape, its marked values still closed. */
  decode(stored: RecordedEvent): Recorded {
    const metadata = JSON.parse(stored.metadata) as Envelope
    const { type, data } = upcast(stored.type, JSON.parse(stored.data) as Json)
    const { id, recordedAt } = stored
    return {
      id,
      type,
      data: withMarks(data, type, (mark, _, audience) => ({ ...(mark as StoredMark), event: id, recordedAt, audience })),
      metadata,
      stream: stored.stream,
      revision: stored.revision,
      position: stored.position,
      at: sortsAt(metadata.occurredAt, metadata.recordedAt),
      knownAt: metadata.recordedAt,
    }
  }

  /** What a marked value says; undefined where a key of its owners was destroyed. Who may ask is the policy's question. */
  open(mark: Sealed): unknown {
    const key = this.#keyOf(mark.owners, mark.event, mark.path, (person) => this.#keys.find(person))
    if (key === undefined) return undefined
    const sealed = Buffer.from(mark.ciphertext, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(mark.nonce, 'base64'))
    decipher.setAAD(this.#bound(mark.owners, mark.event, mark.path))
    decipher.setAuthTag(sealed.subarray(-16))
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('utf8')
    return JSON.parse(text)
  }

  /**
   * An event's data with every marked value in the clear, to be sealed again under another event.
   * @throws KeyDestroyed where one of them can't be read any more.
   */
  clear({ type, data }: Recorded): Record<string, unknown> {
    return withMarks(data as Json, type, (mark) => {
      const { owners } = mark as Sealed
      const value = this.open(mark as Sealed)
      if (value === undefined) throw new KeyDestroyed(owners[0] ?? '')
      return { owners, value }
    })
  }

  #seal(event: string, path: string, { owners, value }: Clear<unknown>): StoredMark {
    const key = this.#keyOf(owners, event, path, (person) => this.#keys.provide(person))
    if (key === undefined) throw new Error('a marked value needs an owner')
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(this.#bound(owners, event, path))
    const sealed = [cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()]
    return {
      owners,
      path,
      nonce: nonce.toString('base64'),
      ciphertext: Buffer.concat(sealed).toString('base64'),
    }
  }

  #keyOf(owners: readonly string[], event: string, path: string, find: (person: string) => Buffer | undefined) {
    const keys: Buffer[] = []
    for (const owner of owners) {
      const key = find(owner)
      if (key === undefined) return undefined
      keys.push(key)
    }
    return Buffer.from(hkdfSync('sha256', Buffer.concat(keys), '', this.#bound(owners, event, path), 32))
  }

  #bound(owners: readonly string[], event: string, path: string): Buffer {
    return Buffer.from(JSON.stringify(['lockstep', this.#organisation, event, path, ...owners]))
  }
}

type Change = (mark: unknown, path: string, audience: Audience) => unknown

/** A copy of an event's data with each marked value changed; a mending's are those of the event that it carries. */
function withMarks(data: Json, type: string, change: Change): Json {
  if (type === 'RecordCorrected' || type === 'RecordInserted') {
    const inner = withPaths(data['data'], marksOfType(data['type'] as string), change, '/data')
    return { ...data, data: inner }
  }
  return withPaths(data, marksOfType(type), change, '') as Json
}

const withPaths = (data: unknown, marks: readonly MarkedPath[], change: Change, at: string): unknown =>
  marks.reduce((whole, { path, audience }) => withPath(whole, path, (mark, p) => change(mark, p, audience), at), data)

function withPath(value: unknown, path: readonly string[], change: (mark: unknown, path: string) => unknown, at: string): unknown {
  if (value === undefined || value === null) return value
  const [key, ...rest] = path
  if (key === undefined) return change(value, at)
  if (key === '*') return (value as unknown[]).map((item, n) => withPath(item, rest, change, `${at}/${n}`))
  const object = value as Json
  if (!Object.hasOwn(object, key) || object[key] === undefined) return value
  return { ...object, [key]: withPath(object[key], rest, change, `${at}/${key}`) }
}


/** Without the fields that were left open: JSON has no word for them. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([key, field]) => [key, said(field)]))
}
