import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { SignedHead, Signing, Tools } from '@lockstep/proof'
import type { Keys } from '../keys/keys.ts'

/** What comes before the 32 bytes of a private key of Ed25519 in PKCS #8. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

export const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url')

/** The organisation's own key: it lives as long as the log, goes wherever its other keys go, and is the same on every node. */
export async function signingOf(keys: Pick<Keys, 'secret'>): Promise<Signing> {
  const der = Buffer.concat([ED25519, await keys.secret('proof')])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return {
    key: createPublicKey(secret).export({ format: 'jwk' }).x ?? '',
    hash: sha256,
    sign: (text) => sign(null, Buffer.from(text), secret).toString('base64url'),
  }
}

/** What an export is checked with outside a browser. */
export const proofTools: Tools = { hash: sha256, isSigned }

function isSigned(
  { key, signature }: Pick<SignedHead, 'key' | 'signature'>,
  text: string,
): boolean {
  try {
    const by = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    return verify(null, Buffer.from(text), by, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
