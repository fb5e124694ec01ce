import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headOfTable } from './import-table.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function headOf(text: string) {
  const path = join(folder, 'goals.csv')
  await writeFile(path, text)
  return headOfTable(path)
}

describe('how a table begins', () => {
  it.each([
    ['300 KB', `ID;Goal\n1;${'x'.repeat(300_000)}\n2;Small\n`, 2],
    ['3 MB', `ID;Goal\n1;${'x'.repeat(3_000_000)}\n2;Small\n`, 2],
    ['3 MB, its headings', 'é'.repeat(1_500_000), 1],
  ])('tells the line of a row of %s', async (_, text, line) => {
    await expect(headOf(text)).rejects.toThrow(
      `The row that ends with line ${line} is longer than 128 KB.`,
    )
  })

  it('is read where the first half megabyte ends within a cell of several lines', async () => {
    const row = `1;"${'one\n'.repeat(20_000)}"\n`
    const { headers, sample } = await headOf(`ID;Goal\n${row.repeat(10)}`)
    expect(headers).toEqual(['ID', 'Goal'])
    expect(sample).toHaveLength(10)
  })
})
