import { existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { holdLock } from '@lockstep/eventstore-client'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { recordedIn } from '../testing/recorded.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>

beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada')
})

it('status tells what there is, what the views have read of it, and who serves it', async () => {
  await lockstep('rebuild')
  await lockstep('import', 'git', makeRepository(COMPANY))
  const events = (await recordedIn(data)).length
  const { out } = await lockstep('status')
  expect(out.slice(0, 2)).toEqual([`Data folder  ${data}`, 'Server       none'])
  expect(out[2]).toMatch(/^Disk {9}[\d.]+ GB free$/)
  expect(out[3]).toMatch(/^\nAcme {2}\S{36}$/)
  expect(out[4]).toMatch(
    new RegExp(`${events} events, head at \\d+, ${events - 2} events not read yet$`),
  )
  expect(out[5]).toMatch(/ goals \d+/)
  expect(out[6]).toMatch(/log [\d.]+ [kM]B, views [\d.]+ [kM]B, keys \d+ kB/)

  await lockstep('rebuild')
  const lock = holdLock(join(data, 'server.lock'))
  const later = await lockstep('status')
  expect(later.out[1]).toMatch(`Server       runs (process ${process.pid}, since `)
  expect(later.out[4]).toMatch(/, all read$/)
  lock.release()
})

it('status --check tells whether the views say what the log does', async () => {
  const checked = async () => (await lockstep('status', '--check')).out.at(-1)
  expect(await checked()).toMatch(/Checked {6}not yet/)
  await lockstep('import', 'git', makeRepository(COMPANY))
  await lockstep('rebuild')
  expect(await checked()).toMatch(/Checked {6}the views say what the log says$/)
  const [rows = ''] = globSync(`${data}/**/read.db`)
  const views = new DatabaseSync(rows)
  views.exec(`UPDATE rows SET row = replace(row, 'Hire', 'Fire')`)
  views.close()
  expect(await checked()).toMatch(/do not say what the log says, or .* "lockstep rebuild" makes/)

  const lock = holdLock(join(data, 'server.lock'))
  expect(await lockstep('status', '--check')).toMatchObject({
    ...{ code: 1, out: [], told: [expect.stringMatching(/^A server is at work here/)] },
  })
  lock.release()
})

it('status says of views that nobody has made yet who makes them', async () => {
  const { out } = await lockstep('status')
  expect(out[4]).toMatch(/2 events not read yet$/)
  expect(out[5]).toMatch(
    /none yet: a server makes them when it starts, and "lockstep rebuild" does$/,
  )
})

it('status says of a file that was lost what is closed by it, and makes no other', async () => {
  const [log = '', keys = ''] = ['events.db', 'keys.db'].flatMap((name) =>
    globSync(`${data}/*/${name}`),
  )
  rmSync(keys)
  const lacking = (await lockstep('status')).out.at(-1)
  expect(lacking).toMatch(/^ {2}Keys {9}The key of one person is missing here/)
  expect(existsSync(keys)).toBe(false)
  rmSync(log)
  expect((await lockstep('status')).out.at(-1)).toBe(
    `  Log          ${log} is missing: put it back from a backup. No other was made in its place.`,
  )
  expect(await lockstep('export')).toMatchObject({ code: 1, out: [] })
  expect(existsSync(log)).toBe(false)
})

it('status says of a setting of the keys that it counts for nothing on files', async () => {
  const { out } = await commandLine(data, { env: { LOCKSTEP_KEK: '/nowhere' } })('status')
  expect(out).toContainEqual(expect.stringMatching(/^Keys {9}LOCKSTEP_KEK counts only beside/))
})

it('rebuild is not for a folder that a server serves', async () => {
  const lock = holdLock(join(data, 'server.lock'))
  const { code, told } = await lockstep('rebuild')
  expect(code).toBe(1)
  expect(told[0]).toMatch(`Another Lockstep (process ${process.pid}, since `)
  lock.release()
  expect(await lockstep('rebuild')).toEqual({ code: 0, out: ['Rebuilt from 2 entries.'], told: [] })
})

it('a command says where there is nothing, and asks which is meant where there are several', async () => {
  const nowhere = await commandLine(join(data, 'nothing'))('status')
  expect(nowhere).toMatchObject({
    code: 1,
    told: [expect.stringMatching(/^There is no Lockstep data in /)],
  })
  await lockstep('found', 'Beta', '--owner', 'Bo')
  const several = await lockstep('export')
  expect(several).toMatchObject({
    code: 1,
    told: [expect.stringMatching(/^There are several organisations; name one/)],
  })
})
