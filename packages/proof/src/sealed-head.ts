import { type Hash, type Head, isBase64url, type SignedHead } from './chain.ts'

/**
 * A head of all that is stored, on its way outside with what is sent anyway. It tells whoever gets it nothing, not even
 * whether anything was recorded since the last; but once it is opened, no other record fits it.
 */
export interface SealedHead extends Pick<SignedHead, 'organisation' | 'key' | 'signature'> {
  /** When it was sent: an instant. */
  readonly at: string
  readonly seal: string
}

/** The text whose hash is the seal. @param opener what nobody guesses, kept by the organisation until somebody asks */
export const sealText = (opener: string, { events, root }: Pick<Head, 'events' | 'root'>): string =>
  JSON.stringify(['lockstep sealed head', opener, events, root])

/** The text that is signed. */
export const sealedHeadText = ({
  organisation,
  at,
  seal,
}: Pick<SealedHead, 'organisation' | 'at' | 'seal'>): string =>
  JSON.stringify(['lockstep sealed head', organisation, at, seal])

/** As it stands in a header or a calendar. */
export const writtenSealed = ({ organisation, at, seal, key, signature }: SealedHead): string =>
  [at, organisation, seal, key, signature].join('/')

/** Undefined for what is none. */
export function readSealed(text: string): SealedHead | undefined {
  const [at, organisation, seal, key, signature, ...more] = text.trim().split('/')
  if (at === undefined || organisation === undefined || seal === undefined) return undefined
  if (key === undefined || signature === undefined || more.length > 0) return undefined
  return [seal, key, signature].every(isBase64url)
    ? { at, organisation, seal, key, signature }
    : undefined
}

/** Whether a record up to an entry is what was sealed. */
export const isSealedAs = async (
  { seal }: Pick<SealedHead, 'seal'>,
  opener: string,
  upTo: Pick<Head, 'events' | 'root'>,
  hash: Hash,
): Promise<boolean> => (await hash(sealText(opener, upTo))) === seal
