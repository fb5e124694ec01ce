/** SHA-256 of a text’s UTF-8 bytes, in base64url: the platform brings it. */
export type Hash = (text: string) => string | Promise<string>

/** What of an event is hashed: all that is stored of it, each text with its bytes. */
export interface Hashed {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly revision: number
  readonly data: string
  readonly metadata: string
}

/** The text whose hash is an event's. */
export const eventText = ({ id, type, stream, revision, data, metadata }: Hashed): string =>
  JSON.stringify([id, type, stream, revision, data, metadata])

/** Of what precedes the first entry. */
export const NOTHING = ''

/**
 * The text whose hash is the root of a record up to an entry: it holds the root before it, and so everything before it.
 * @param number from 1, without gaps
 */
export const linkText = (number: number, previous: string, event: string): string =>
  JSON.stringify([number, previous, event])

/** How far a record went, and what it said: who has kept a head can tell of any later record whether it still says that. */
export interface Head {
  readonly organisation: string
  /** Who could read what it was taken of; absent where that is all that is stored. */
  readonly reader?: string | undefined
  readonly events: number
  readonly root: string
  /** When the earliest and the latest of its entries were recorded; absent where there are none. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A head with the organisation's public key (Ed25519, raw, base64url), and what that says of it. */
export interface SignedHead extends Head {
  readonly key: string
  readonly signature: string
}

/** The text that is signed. */
export const headText = ({ organisation, reader, events, root, from, to }: Head): string =>
  JSON.stringify(['lockstep head', organisation, reader ?? '', events, root, from ?? '', to ?? ''])

/** Bytes that a text stands for, one a letter. @throws where it is no base64url */
const bytesIn = (text: string): string => atob(text.replaceAll('-', '+').replaceAll('_', '/'))

/** Whether a text is the one that is written for its bytes: the last letter of another may stand for the same. */
export function isBase64url(text: string): boolean {
  try {
    const again = btoa(bytesIn(text)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    return again === text
  } catch {
    return false
  }
}

/** A key as people compare it: the first half of its hash, in groups of four. */
export async function fingerprintOf(key: string, hash: Hash): Promise<string> {
  const hex = [...bytesIn(await hash(key)).slice(0, 16)].map((byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, '0'),
  )
  return (hex.join('').match(/.{4}/g) ?? []).join(' ')
}
