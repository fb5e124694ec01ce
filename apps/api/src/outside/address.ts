import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that this server does not talk to, and what to do. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/** Where this server may talk to beside the public network. */
export interface Reach {
  /** This computer too, also without TLS: for trying out. */
  readonly loopback: boolean
  /** What a name stands for; the computer's own answer, if left out. */
  readonly find?: (host: string) => Promise<readonly Resolved[]>
}

interface Resolved {
  readonly address: string
  readonly family: number
}

const foundHere = (host: string): Promise<readonly Resolved[]> => lookup(host, { all: true })

const LONGEST = 2_000

/**
 * An address as somebody gives it.
 * @throws AddressRefused for one that is none, isn't https, carries a name or a password, or leads into this server’s own
 *   network.
 */
export function addressOf(text: string, reach: Reach): URL {
  const url = text.length > LONGEST ? null : URL.parse(text)
  if (url === null) throw new AddressRefused('This is no address such as https://example.com/hook.')
  if (url.username !== '' || url.password !== '')
    throw new AddressRefused(
      'A name or a password in an address can be read by many; leave it out.',
    )
  const plain = url.protocol === 'http:' && reach.loopback && isLoopbackName(hostOf(url))
  if (url.protocol !== 'https:' && !plain)
    throw new AddressRefused('Only addresses that begin with https:// are taken.')
  const host = hostOf(url)
  if (isIP(host) !== 0) checkAddress(host, reach)
  return url
}

/** The same, once its name leads somewhere that may be talked to. @throws AddressRefused */
export async function reachableAt(text: string, reach: Reach): Promise<URL> {
  const url = addressOf(text, reach)
  await addressesOf(hostOf(url), reach)
  return url
}

/**
 * What a name stands for now. Whoever connects to one of these, and asks no second time, is led nowhere else.
 * @throws AddressRefused where it stands for nothing, or for anything in this server’s own network
 */
export async function addressesOf(host: string, reach: Reach): Promise<readonly Resolved[]> {
  const addresses = await (reach.find ?? foundHere)(host).catch(() => [])
  if (addresses.length === 0) throw new AddressRefused(`Nothing is found under the name ${host}.`)
  for (const { address } of addresses) checkAddress(address, reach)
  return addresses
}

/** For a connection: the addresses that it may be made to, looked at when it is made. */
export const lookupWithin =
  (reach: Reach): LookupFunction =>
  (host, { all }, answer) => {
    addressesOf(host, reach).then(
      (found) => {
        const [first] = found
        if (all) answer(null, [...found])
        else answer(null, first?.address ?? '', first?.family)
      },
      (error: Error) => answer(error, []),
    )
  }

/** Its name, or its number without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

const isLoopbackName = (host: string): boolean =>
  host === 'localhost' || (isIP(host) !== 0 && rangeOf(host) === 'loopback')

const rangeOf = (address: string): string => ipaddr.process(address).range()

function checkAddress(address: string, { loopback }: Reach): void {
  const range = rangeOf(address)
  if (range === 'unicast' || (loopback && range === 'loopback')) return
  throw new AddressRefused('This address leads into the network of the server itself.')
}
