import { eventText, type Hashed, headText, linkText, NOTHING } from './chain.ts'
import { closingLine, type ExportHead, eventLine, openingLine, sourceOf } from './line.ts'

/** What a platform brings to write with. */
export interface Signing {
  /** The organisation's public key: Ed25519, raw, in base64url. */
  readonly key: string
  /** SHA-256 of a text's UTF-8 bytes, in base64url. */
  readonly hash: (text: string) => string
  /** @returns the signature, in base64url */
  readonly sign: (text: string) => string
}

/** Writes an export line by line: each holds the root up to the one before, and the last is signed. */
export class ExportWriter {
  readonly #head: ExportHead
  readonly #source: string
  readonly #signing: Signing
  #number = 0
  #root = NOTHING
  #span: Span | undefined

  constructor(head: ExportHead, signing: Signing) {
    this.#head = head
    this.#source = sourceOf(head)
    this.#signing = signing
  }

  begin = (): string => openingLine(this.#head)

  /** @param apart whether the value of its data is canonically written otherwise than it is stored */
  event(event: Hashed & { readonly recordedAt: string }, apart = false): string {
    const { recordedAt } = event
    this.#number += 1
    const [number, previous] = [this.#number, this.#root]
    const sha256 = this.#signing.hash(eventText(event))
    this.#root = this.#signing.hash(linkText(number, previous, sha256))
    this.#span = spanning(recordedAt, this.#span)
    return eventLine({ ...event, source: this.#source, number, previous, sha256, apart })
  }

  end(): string {
    const { organisation, reader } = this.#head
    const head = { organisation, reader, events: this.#number, root: this.#root, ...this.#span }
    const { key, sign } = this.#signing
    return closingLine(this.#source, { ...head, key, signature: sign(headText(head)) })
  }
}

type Span = Readonly<Record<'from' | 'to', string>>

/** Instants of one form compare as strings. */
function spanning(instant: string, span: Span = { from: instant, to: instant }): Span {
  if (instant < span.from) return { ...span, from: instant }
  return instant > span.to ? { ...span, to: instant } : span
}
