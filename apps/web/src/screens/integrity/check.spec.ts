import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { ExportWriter } from '@lockstep/proof'
import { expect, it } from 'vitest'
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
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const recordedAt = '2026-01-01T00:00:00.000Z'
  const writer = new ExportWriter(
    { organisation: 'calder', log: 'log' },
    {
      key: publicKey.export({ format: 'jwk' }).x ?? '',
      hash: (text) => createHash('sha256').update(text).digest('base64url'),
      sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    },
  )
  const stored = { id: 'id-1', type: 'GoalProposed', stream: 'goal-1', revision: 0, recordedAt }
  const [data, metadata] = [{ title: 'Grow' }, { recordedAt }].map((each) => JSON.stringify(each))
  const event = { ...stored, data: data ?? '', metadata: metadata ?? '' }
  return [writer.begin(), writer.event(event), writer.end()]
}
