import { checkServerIdentity, type PeerCertificate } from 'node:tls'
import { StoreUnavailable } from '../errors.ts'

const MODES = ['disable', 'require', 'verify-full']

/**
 * What TLS has to hold where an address asks for it by `sslmode`. With `verify-full` the certificate is held against the hosts
 * that the address names: left to the client, a host that is a number would be held against `localhost`. With `require` whoever
 * answers is trusted. Other ways of saying it are refused: `prefer` goes on in the open where TLS fails, and nobody hears of it.
 * @param signal ends each connection over TLS
 * @throws StoreUnavailable
 */
export function secureOf({ hostname, searchParams }: URL, signal: AbortSignal) {
  const mode = searchParams.get('sslmode')
  if (searchParams.has('ssl') || !MODES.includes(mode ?? 'disable'))
    throw new StoreUnavailable(
      `PostgreSQL can't be used: of TLS its address says sslmode=${MODES.join(', ')}, or nothing`,
    )
  if (mode === 'require') return { ssl: { rejectUnauthorized: false, signal } }
  if (mode !== 'verify-full') return {}
  const hosts = hostname.split(',').map((host) => host.replace(/^\[|\]$/g, ''))
  return {
    ssl: {
      checkServerIdentity: (_: string, certificate: PeerCertificate): Error | undefined => {
        const errors = hosts.map((host) => checkServerIdentity(host, certificate))
        return errors.includes(undefined) ? undefined : errors[0]
      },
      signal,
    },
  }
}
