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
  expect(code.trim().split('\n').length).toBeLessThan(45)
  const program = join(folder, 'verify.mjs')
  writeFileSync(program, code)
  const said = (all: readonly string[]) => {
    const file = join(folder, 'record.ndjson')
    writeFileSync(file, all.map((line) => `${line}\n`).join(''))
    return execFileSync(process.execPath, [program, file], { encoding: 'utf8' }).trim()
  }
  expect(said(lines)).toMatch(/^\d+ entries, as signed by \S{43}$/)
  const ofNpm = ['', '> lockstep', '> node lockstep export', '']
  expect(said([...ofNpm, ...lines])).toBe(said(lines))
  const line = lines[2] ?? ''
  const { id, subject, time, source } = JSON.parse(line)
  const data = line.slice(line.indexOf(',"data":') + 8, -1)
  const apart = `,"storeddata":${JSON.stringify(data)},"data":`
  const forgeries = [
    line.replace('"revision":0', '"revision":1'),
    line.replace(`,"data":${data}`, `${apart}{"forged":true}`),
    line.replace(time, time.replace(/^..../, '2020')),
    line.replace(source, `${source}:${id}`),
    line.replace(',"data":', ',"added":"by hand","data":'),
    line.replace('{', '{"type":"Forged",'),
    line.replace(',"data":', ',"storeddata":null,"data":'),
  ]
  for (const forged of forgeries)
    expect(said(lines.with(2, forged)).split('\n')[0]).toBe(`${id} of ${subject} was changed`)
  expect(said(lines.with(2, line.replace(`,"data":${data}`, `${apart}${data}`)))).toMatch(/^\d/)

  const begun = lines[0]?.replace(/"organisation":"./, '"organisation":"z') ?? ''
  expect(said(lines.with(0, begun))).toBe('the opening was changed, or is of another record')
  const end = lines.at(-1) ?? ''
  const ends = [
    end.replace('"events"', '"reader":"","events"'),
    end.replace('{', '{"added":"by hand",'),
    end.replace('"signature":"', '"signature":"x","signature":"'),
  ]
  for (const forged of ends)
    expect(said(lines.with(-1, forged))).toContain(
      'the head was changed, or is not signed by its key',
    )
  expect(said(lines.toSpliced(2, 1))).toContain('does not follow what stands before it')
  expect(said(lines.toSpliced(-2, 1))).toContain('the end is of another record')
})
