import { describe, expect, it, vi } from 'vitest'
import { AddressRefused, addressOf, lookupWithin, reachableAt } from './address.ts'

const PUBLIC = { loopback: false }
const TRYING = { loopback: true }

const standingFor = (...addresses: string[]) => ({
  loopback: false,
  find: async () => addresses.map((address) => ({ address, family: 4 })),
})

describe('an address outside', () => {
  it.each([
    'hook',
    'ftp://example.com/',
    'http://example.com/hook',
    'http://localhost:4040/',
    'https://me:secret@example.com/',
    'https://me@example.com/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    `https://example.com/${'a'.repeat(2_000)}`,
  ])('is not %s', (text) => {
    expect(() => addressOf(text, PUBLIC)).toThrow(AddressRefused)
  })

  it.each(['https://example.com/hook', 'https://example.com:8443/a?b=c', 'https://93.184.216.34/'])(
    'is %s',
    (text) => {
      expect(addressOf(text, PUBLIC).href).toBe(text)
    },
  )

  it('is on this computer only where that is allowed', () => {
    expect(addressOf('http://localhost:9000/', TRYING).port).toBe('9000')
    expect(addressOf('http://127.0.0.1:9000/', TRYING).port).toBe('9000')
    expect(() => addressOf('http://example.com/', TRYING)).toThrow(AddressRefused)
    expect(() => addressOf('https://10.0.0.1/', TRYING)).toThrow(AddressRefused)
  })
})

describe('a name', () => {
  const reachable = (...addresses: string[]) =>
    reachableAt('https://example.com/', standingFor(...addresses))

  it('is refused that stands for a private address, or for nothing', async () => {
    await expect(reachable('93.184.216.34')).resolves.toBeInstanceOf(URL)
    await expect(reachable('93.184.216.34', '10.0.0.1')).rejects.toThrow(AddressRefused)
    await expect(reachable()).rejects.toThrow(AddressRefused)
  })

  it('is looked at again when a connection is made, however it stood before', async () => {
    const answer = vi.fn()
    lookupWithin(standingFor('127.0.0.1'))('example.com', { all: true }, answer)
    await expect.poll(() => answer.mock.calls[0]?.[0]).toBeInstanceOf(AddressRefused)
  })
})
