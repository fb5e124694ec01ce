import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportLog } from '@lockstep/application'
import { expect, it, onTestFinished } from 'vitest'
import { foundIn, withHome } from './own-organisation.ts'

const documented = fileURLToPath(new URL('../docs/verifying.md', import.meta.url))

it('an export is verified by the lines that the documentation gives, and they name what was changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-verifying-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const own = await foundIn(folder, ['Ada', 'Grace', 'Hedy'])
  const lines = await withHome(own, async (home) => {
    const lines: string[] = []
    for await (const line of exportLog(home)) lines.push(line)
    return lines
  })
  const [, code = ''] = /```js\n(.*?)```/s.exec(readFileSync(documented, 'utf8')) ?? []
  expect(code.trim().split('\n').length).toBeLessThan(25)
  const program = join(folder, 'verify.mjs')
  writeFileSync(program, code)
  const said = (all: readonly string[]) => {
    const file = join(folder, 'record.ndjson')
    writeFileSync(file, all.map((line) => `${line}\n`).join(''))
    return execFileSync(process.execPath, [program, file], { encoding: 'utf8' }).trim()
  }
  expect(said(lines)).toMatch(/^\d+ entries, as signed by \S{43}$/)
  const { id, subject } = JSON.parse(lines[2] ?? '')
  const changed = lines.with(2, lines[2]?.replace('"revision":0', '"revision":1') ?? '')
  expect(said(changed)).toContain(`${id} of ${subject} was changed`)
  expect(said(lines.toSpliced(2, 1))).toContain('does not follow what stands before it')
  expect(said(lines.toSpliced(-2, 1))).toContain('the end is of another record')
})
