import {
  closingLine,
  eventLine,
  eventText,
  headText,
  linkText,
  NOTHING,
  openingLine,
  sourceOf,
} from '@lockstep/proof'
import { expect, it } from 'vitest'
import { browserTools } from './browser-tools.ts'
import { type Earlier, earlierIn } from './check.ts'

it.each([
  ['\uFEFF{"id":"begun"}\n{"id":"ended"}\n', 'begins with a byte-order mark'],
  ['{"id":"begun"}\r\n{"id":"ended"}\r\n', 'ends in a carriage return'],
])(
  'an earlier file that was saved anew, %j, is told from one that was tampered with',
  async (text, what) => {
    expect(await earlierIn(new Blob([text]))).toEqual({
      wrong: expect.stringContaining(`is not as it was exported. Line 1 ${what}`),
    })
  },
)

it('an earlier export is taken with what npm says ahead of it, and its head alone too', async () => {
  const lines = await someExport()
  const ahead = ['', '> lockstep', '> node lockstep export', '']
  const file = (those: readonly string[]) =>
    new Blob([[...ahead, ...those].map((line) => `${line}\n`).join('')])
  const { head } = (await earlierIn(file(lines))) as Earlier
  expect(head).toMatchObject({ organisation: 'calder', events: 1 })
  expect(await earlierIn(file(lines.slice(-1)))).toEqual({ head })
  const changed = lines.map((line) => line.replace('Grow', 'Grew'))
  expect(await earlierIn(file(changed))).toEqual({
    wrong: expect.stringContaining('Line 6: entry 1 id-1 of goal/1 was changed.'),
  })
})

async function someExport(): Promise<string[]> {
  const { hash } = browserTools
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const opening = { organisation: 'calder', log: 'log' }
  const [source, recordedAt] = [sourceOf(opening), '2026-01-01T00:00:00.000Z']
  const texts = { data: '{"title":"Grow"}', metadata: JSON.stringify({ recordedAt }) }
  const stored = { id: 'id-1', type: 'GoalProposed', stream: 'goal-1', revision: 0, ...texts }
  const sha256 = await hash(eventText(stored))
  const chained = { number: 1, previous: NOTHING, sha256, apart: false }
  const root = await hash(linkText(1, NOTHING, sha256))
  const head = { organisation: 'calder', events: 1, root, from: recordedAt, to: recordedAt }
  const text = new TextEncoder().encode(headText(head))
  const signature = base64url(await crypto.subtle.sign('Ed25519', pair.privateKey, text))
  const key = base64url(await crypto.subtle.exportKey('raw', pair.publicKey))
  return [
    openingLine(opening),
    eventLine({ ...stored, source, recordedAt, ...chained }),
    closingLine(source, { ...head, key, signature }),
  ]
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
