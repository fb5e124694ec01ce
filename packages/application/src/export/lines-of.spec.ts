import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linesOf } from './lines-of.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-lines-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function readFrom(text: string): Promise<string[]> {
  const path = join(folder, 'export.ndjson')
  writeFileSync(path, text)
  const lines: string[] = []
  for await (const line of linesOf(path)) lines.push(line)
  return lines
}

it('ends a line at a line feed alone, whatever else its text holds', async () => {
  const lines = ['one\u2028still', 'two\u2029still', 'three\u0085\rstill', '', 'last']
  expect(await readFrom(lines.join('\n'))).toEqual(lines)
})

it('is the same where a line is longer than what is read at once', async () => {
  const lines = ['ä\u2028'.repeat(60_000), 'ö'.repeat(70_000)]
  expect(await readFrom(`${lines.join('\n')}\n`)).toEqual(lines)
})

it('is refused for a line that has no end', async () => {
  const reading = readFrom(`one\n${'x'.repeat(9 * 1024 ** 2)}`)
  await expect(reading).rejects.toThrow('Line 2 has no end.')
})

it('is refused in one sentence where every line was given another end', async () => {
  await expect(readFrom('one\r\ntwo\r\n')).rejects.toThrow(/^Line 1 ends in a carriage return/)
})

it.each(['one\ntwo\n', 'the last line alone, which somebody kept'])(
  'is refused in one sentence where something stands before its first letter',
  async (text) => {
    await expect(readFrom(`\uFEFF${text}`)).rejects.toThrow(/^Line 1 begins with a byte-order mark/)
  },
)

it('names a folder that is no file', async () => {
  const reading = async () => {
    for await (const _ of linesOf(folder));
  }
  await expect(reading()).rejects.toMatchObject({ code: 'EISDIR', path: folder })
})
