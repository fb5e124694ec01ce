import { readdirSync, writeFileSync } from 'node:fs'
import { type ImportedCommit, importHistory } from '@lockstep/importers'
import { COMPANY } from '@lockstep/importers/testing/company'
import { git, makeFolder, makeRepository, type Told } from '@lockstep/importers/testing/repository'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readAhead } from './read-ahead.ts'

const history = (path: string) => ({ of: 'history', path, reading: {} }) as const

async function all(commits: AsyncIterable<ImportedCommit>): Promise<ImportedCommit[]> {
  const read: ImportedCommit[] = []
  for await (const commit of commits) read.push(commit)
  return read
}

/** A history of so many goals that it is not read at one go. */
const long: Told[] = Array.from({ length: 12 }, (_, day) => ({
  at: `2022-02-${String(day + 1).padStart(2, '0')}T09:00:00+00:00`,
  files: {
    [`goals/2022_q1_${day}.md`]: `# CY22-Q1\n\n## Sales\n\n${Array.from({ length: 400 }, (__, n) => `- KR: Win ${n} customers in month ${day}\n`).join('')}`,
  },
}))

it.each([
  ['a short history', COMPANY],
  ['one that is longer than what may be read ahead', long],
])('tells of %s what is told without a thread', async (_, told) => {
  const path = makeRepository(told)
  expect(await all(readAhead(history(path)))).toEqual(await all(importHistory(path)))
})

it('fails as reading fails', async () => {
  await expect(all(readAhead(history(makeFolder())))).rejects.toMatchObject({
    name: 'ImportError',
    code: 'NotARepository',
  })
})

it('is ended where it takes more memory than it may, and it is said what to do', async () => {
  const path = makeRepository([
    ...long,
    { at: '2022-03-01T09:00:00+00:00', files: { 'goals/big.md': `${'- KR: a\n'.repeat(19_000)}` } },
  ])
  await expect(all(readAhead(history(path), undefined, { heap: 24 }))).rejects.toMatchObject({
    code: 'HistoryTooLarge',
    message: expect.stringContaining('takes more memory than an import may: make a copy of it'),
  })
})

it.each(['a stop', 'a fault of who takes it'])('leaves nothing behind after %s', async (what) => {
  const repository = makeRepository(long)
  const bundle = `${makeFolder()}/long.bundle`
  git(repository, 'bundle', 'create', '-q', bundle, 'HEAD', 'main')
  const stopping = new AbortController()
  const reason = new Error('enough')
  const laidOut = makeFolder()
  vi.stubEnv('TMPDIR', laidOut)
  onTestFinished(() => void vi.unstubAllEnvs())
  let during: string[] = []
  const reading = async () => {
    for await (const _ of readAhead(history(bundle), stopping.signal)) {
      during = readdirSync(laidOut)
      if (what === 'a stop') stopping.abort(reason)
      else throw reason
    }
  }
  await expect(reading()).rejects.toBe(reason)
  expect(during).toHaveLength(1)
  expect(readdirSync(laidOut)).toEqual([])
})

describe('a thread that is so busy that it hears nothing', () => {
  /** Each of these takes a while to find that it never takes place. */
  const busy = () => {
    const path = `${makeFolder()}/busy.ics`
    const rule = 'DTSTART:20200101T100000Z\r\nRRULE:FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2'
    const entries = `BEGIN:VEVENT\r\nUID:a\r\n${rule}\r\nEND:VEVENT\r\n`.repeat(2_000)
    writeFileSync(path, `BEGIN:VCALENDAR\r\n${entries}END:VCALENDAR\r\n`)
    const reading = { name: 'busy', zone: 'Europe/Amsterdam', now: '2026-09-30T07:00:00.000Z' }
    return { of: 'calendar', path, reading } as const
  }
  const laidOut = () => {
    const folder = makeFolder()
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    return folder
  }

  it('is ended when it is to stop, and leaves nothing behind', async () => {
    const calendar = busy()
    const folder = laidOut()
    const stopping = new AbortController()
    const reason = new Error('enough')
    const reading = readAhead(calendar, stopping.signal, { silent: 60_000, stopping: 50 }).next()
    setTimeout(() => stopping.abort(reason), 500)
    await expect(reading).rejects.toBe(reason)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is ended when it has told nothing for too long', async () => {
    const reading = readAhead(busy(), undefined, { silent: 500, stopping: 50 })
    await expect(reading.next()).rejects.toMatchObject({ code: 'ImportTookTooLong' })
  })
})
