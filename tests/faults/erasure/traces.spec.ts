import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { tracesIn } from './traces.ts'

const text = 'Kanarie-Œ-word'
const around = (bytes: Buffer | string) =>
  Buffer.concat([randomBytes(101), Buffer.from(bytes as string), randomBytes(77)])

it.each([
  ['UTF-8', text],
  ['UTF-16', Buffer.from(`say ${text}!`, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`say ${text}!`, 'utf16le').swap16()],
  ['JSON of ASCII only', '"Kanarie-\\u0152-word"'],
  ['hex', Buffer.from(`say ${text}!`).toString('hex')],
  ['a URL', `/search?text=${encodeURIComponent(text)}`],
  ['small letters, as a search would keep it', text.toLowerCase()],
  ['base64', Buffer.from(text).toString('base64')],
  ['base64, one byte in', Buffer.from(`"${text}"`).toString('base64')],
  ['base64, two bytes in', Buffer.from(`{"${text}"`).toString('base64')],
  ['base64url, in the middle', Buffer.from(`>>>???${text} and more`).toString('base64url')],
])('a text is found in %s', (_, bytes) => {
  expect(tracesIn(around(bytes), text)).not.toEqual([])
})

it.each(['latin1', 'hex', 'base64', 'base64url'] as const)('a key is found as %s', (form) => {
  const key = randomBytes(32)
  const written = form === 'latin1' ? key : Buffer.from(key.toString(form))
  expect(tracesIn(around(written), key)).not.toEqual([])
})

it('nothing is found where it is not', () => {
  expect(tracesIn(randomBytes(1_000_000), text)).toEqual([])
  expect(tracesIn(Buffer.from('Kanarie-word'), text)).toEqual([])
})
