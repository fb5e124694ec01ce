import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { byItsOwner, recordedIn } from '../testing/recorded.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>
let path: string

/** An organisation into which a history was imported. */
beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  path = makeRepository(COMPANY)
  await lockstep('found', 'Acme', '--owner', 'Ada', '--zone', 'Europe/Berlin')
  await lockstep('import', 'git', path)
})

const goalsIn = async () => (await lockstep('import', 'git', path, '--dry-run')).out.at(-1)

it('takes back all that an import recorded, and erases nothing', async () => {
  const before = await recordedIn(data)
  const imported = before.filter(
    ({ metadata, stream }) =>
      metadata.includes('"import"') && !/^(person|organisation)-/.test(stream),
  )
  const would = await lockstep('import', 'undo', path, '--dry-run')
  const brought = '2 people stay known, whom it brought.'
  expect(would.out).toEqual([
    brought,
    `${imported.length} entries of 10 records would be taken back.`,
  ])
  expect(await recordedIn(data)).toEqual(before)

  const { out } = await lockstep('import', 'undo', path, '--reason', 'Wrong branch.')
  expect(out).toEqual([brought, `${imported.length} entries of 10 records taken back.`])
  const after = await recordedIn(data)
  expect(after.slice(0, before.length)).toEqual(before)
  const withdrawn = after
    .slice(before.length, -1)
    .map(({ type, data: said }) => [type, JSON.parse(said).reason])
  expect(withdrawn).toEqual(imported.map(() => ['RecordWithdrawn', 'Wrong branch.']))
  const begun = before.find(({ type }) => type === 'ImportBegun')
  expect(after.at(-1)?.type).toBe('ImportUndone')
  expect(JSON.parse(after.at(-1)?.data ?? '')).toEqual({
    ...{ import: begun?.id, withdrawn: imported.length, kept: 0 },
  })

  expect((await lockstep('import', 'undo', path)).out).toEqual([
    brought,
    '0 entries of 0 records taken back.',
  ])
})

it('leaves what others have written to since, or name, and says which', async () => {
  const goals = (await recordedIn(data)).filter(({ type }) => type === 'GoalProposed')
  const idOf = (title: string) =>
    goals.find(({ data: said }) => JSON.parse(said).title === title)?.stream.slice('goal-'.length)
  await byItsOwner(data, 'ReportProgress', () => ({ id: idOf('Hire two people'), value: 1 }))
  await byItsOwner(data, 'ProposeGoal', (owner) => ({
    title: 'Onboard them',
    owners: [owner],
    parents: [idOf('Ship it')],
  }))
  const { out } = await lockstep('import', 'undo', path)
  expect(out.slice(0, 4)).toEqual([
    '3 records stay, since others have written to them:',
    // What stays serves it.
    `  goal ${idOf('Win')}  Win`,
    `  goal ${idOf('Hire two people')}  Hire two people`,
    `  goal ${idOf('Ship it')}  Ship it`,
  ])
  expect(out.at(-1)).toMatch(/^\d+ entries of 7 records taken back\.$/)
})

it('lets the history be imported anew, as new records', async () => {
  const first = await goalsIn()
  expect(first).toMatch(/ 0 entries would be recorded/)
  await lockstep('import', 'undo', path)
  const again = await lockstep('import', 'git', path)
  expect(again.out.at(-1)).toMatch(/^4 commits read, (?!0 )\d+ entries recorded/)
  const begun = (await recordedIn(data)).filter(({ type }) => type === 'GoalProposed')
  expect(new Set(begun.map(({ stream }) => stream)).size).toBe(10)
})
