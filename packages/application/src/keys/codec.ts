import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import {
  type Clear,
  type Decided,
  eventDefinition,
  type Recorded,
  type Sealed,
  type StoredMark,
} from '@lockstep/domain'
import { canonical } from '@lockstep/eventstore-client'
import { changeMarked } from '@lockstep/projections'
import { KeyDestroyed, KeyMissing, type Keys } from './keys.ts'

type Json = Record<string, unknown>

/** Seals marked values on their way into the log, and opens them again with their owners' keys. */
export class Codec {
  readonly #organisation: string
  readonly #keys: Keys
  readonly #isKnown: (person: string) => Promise<boolean>

  /** @param isKnown whether something of a person's is sealed in the log already: their name, with which it begins */
  constructor(organisation: string, keys: Keys, isKnown: (person: string) => Promise<boolean>) {
    this.#organisation = organisation
    this.#keys = keys
    this.#isKnown = isKnown
  }

  /**
   * The text to store for an event's data. A new owner's key is durable when this returns.
   * @throws KeyDestroyed for an owner who was erased, KeyMissing for one whose key was lost
   */
  async encode(id: string, { type, data }: Decided): Promise<string> {
    const checked = (eventDefinition(type)?.data.parse(data) ?? data) as Json
    const owners = new Set<string>()
    changeMarked(type, checked, (mark) => {
      for (const owner of (mark as Clear<unknown>).owners) owners.add(owner)
      return mark
    })
    if (owners.size > 0) await this.#provide([...owners])
    const sealed = changeMarked(type, checked, (mark, path) =>
      this.#seal(id, path, mark as Clear<unknown>),
    )
    return canonical(sealed, 'left out')
  }

  /**
   * What a marked value says; undefined where a key of its owners was destroyed, is missing, or is another one than it was
   * sealed with. Who may ask is the policy's question.
   */
  open(mark: Sealed): unknown {
    const key = this.#keyOf(mark.owners, mark.event, mark.path)
    if (key === undefined) return undefined
    const text = this.#opened(mark, key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  #opened(mark: Sealed, key: KeyObject): string | undefined {
    const sealed = Buffer.from(mark.ciphertext, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(mark.nonce, 'base64'))
    decipher.setAAD(this.#bound(mark.owners, mark.event, mark.path))
    decipher.setAuthTag(sealed.subarray(-16))
    const text = decipher.update(sealed.subarray(0, -16))
    try {
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    } catch {
      return undefined
    }
  }

  /**
   * An event's data with every marked value in the clear, to be sealed again under another event.
   * @throws KeyDestroyed where one of them can't be read any more.
   */
  clear({ type, data }: Recorded): Record<string, unknown> {
    return changeMarked(type, data as Json, (mark) => {
      const { owners } = mark as Sealed
      const value = this.open(mark as Sealed)
      if (value === undefined) throw new KeyDestroyed(owners[0] ?? '')
      return { owners, value }
    })
  }

  async #provide(owners: readonly string[]): Promise<void> {
    for (const owner of owners) await this.#mustNotBeLost(owner)
    await this.#keys.provide(owners)
  }

  async #mustNotBeLost(owner: string): Promise<void> {
    const isHere = () => this.#keys.find(owner) !== undefined || this.#keys.isDestroyed(owner)
    if (isHere() || !(await this.#isKnown(owner))) return
    // Whoever recorded their name may have made it a moment ago.
    await this.#keys.refresh()
    if (!isHere()) throw new KeyMissing(owner)
  }

  #seal(event: string, path: string, { owners, value }: Clear<unknown>): StoredMark {
    const key = this.#keyOf(owners, event, path)
    if (key === undefined) throw new KeyDestroyed(owners[0] ?? '')
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(this.#bound(owners, event, path))
    const sealed = [
      cipher.update(JSON.stringify(value), 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]
    return {
      owners,
      path,
      nonce: nonce.toString('base64'),
      ciphertext: Buffer.concat(sealed).toString('base64'),
    }
  }

  #keyOf(owners: readonly string[], event: string, path: string): KeyObject | undefined {
    const keys: Buffer[] = []
    for (const owner of owners) {
      const key = this.#keys.find(owner)
      if (key === undefined) return undefined
      keys.push(key)
    }
    // A key's bytes Node first takes for a key object, which costs more than all that is done with them.
    const all = createSecretKey(Buffer.concat(keys))
    const bound = this.#bound(owners, event, path)
    return createSecretKey(Buffer.from(hkdfSync('sha256', all, '', bound, 32)))
  }

  #bound(owners: readonly string[], event: string, path: string): Buffer {
    return Buffer.from(JSON.stringify(['lockstep', this.#organisation, event, path, ...owners]))
  }
}
