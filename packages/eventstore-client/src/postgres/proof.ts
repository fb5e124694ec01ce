import { checkServerIdentity, type PeerCertificate } from 'node:tls'

/**
 * Holds a server's certificate against the hosts that an address names, where it asks for that (`sslmode=verify-full`). Left
 * to the client, a host that is a number would be held against `localhost`.
 */
export function proofOf({ hostname, searchParams }: URL) {
  if (searchParams.get('sslmode') !== 'verify-full') return {}
  const hosts = hostname.split(',').map((host) => host.replace(/^\[|\]$/g, ''))
  return {
    ssl: {
      checkServerIdentity: (_: string, certificate: PeerCertificate): Error | undefined => {
        const errors = hosts.map((host) => checkServerIdentity(host, certificate))
        return errors.includes(undefined) ? undefined : errors[0]
      },
    },
  }
}
