import type { Tools } from '@lockstep/proof'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const bytesIn = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) =>
    byte.charCodeAt(0),
  )

/** What an export is checked with here: nothing of it asks the server. */
export const browserTools: Tools = {
  hash: async (text) => base64url(await crypto.subtle.digest('SHA-256', bytesOf(text))),
  isSigned: async ({ key, signature }, text) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key }
    try {
      const by = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
      return await crypto.subtle.verify('Ed25519', by, bytesIn(signature), bytesOf(text))
    } catch (error) {
      // Some browsers do not know this kind of key yet.
      return (error as Error).name === 'NotSupportedError' ? undefined : false
    }
  },
}
