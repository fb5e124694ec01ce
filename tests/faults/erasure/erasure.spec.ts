import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { files, projectedAnew, projectedIn } from '@lockstep/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundIn, type OwnOrganisation, withHome } from '../../own-organisation.ts'
import { broken, lookAtAll, type Screen, screensOf, shown } from '../../screens.ts'
import { type RunningServer, startServer } from '../../server.ts'
import { lockstep } from '../command-line.ts'
import { CANARY, type Company, HEDY, recorded, reword, speak } from './hedy.ts'
import { tracesBelow, tracesIn } from './traces.ts'

let root: string
let folder: string
let own: OwnOrganisation
let company: Company
let server: RunningServer
/** Hedy's key, as it was. */
let key: Buffer
/** What each saw of every screen before, and what lay in the files. */
let before: Readonly<Record<string, readonly Screen[]>>
let lay: { readonly keys: readonly string[]; readonly answers: boolean }

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-erasure-'))
  folder = join(root, 'data')
  own = await foundIn(folder, ['Ada', HEDY, 'Grace'])
  server = await startServer({ dataFolder: folder, args: ['--no-demo'] })
  company = await speak(server.url, own)
  key = await withHome(own, async ({ keys }) => Buffer.from(keys.find(company.hedy) ?? ''))
  before = await everyScreen()
  lay = { keys: tracesBelow(folder, key), answers: answersLie() }
  const { org, visitors, hedy } = company
  const { position } = await recorded(visitors.hedy, org, 'ErasePerson', {
    id: hedy,
    reason: 'I ask',
  })
  await visitors.ada.get(`${org}/views/me?after=${position}`)
})
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true })
})

/** All that every one of the three can look at: as it is, and as it looks back from now, folded anew. */
async function everyScreen(): Promise<Record<string, Screen[]>> {
  const now = new Date().toISOString()
  const live = await withHome(own, screensOf)
  // Folding anew takes time, and there are many entries and many pairs to explain.
  const past = live
    .filter((name) => !/^(entry|why)/.test(name))
    .map((name) => `${name}${name.includes('?') ? '&' : '?'}happened=${now}`)
  const seen: Record<string, Screen[]> = {}
  for (const [name, visitor] of Object.entries(company.visitors)) {
    seen[name] = await lookAtAll(visitor, company.org, [...live, ...past])
  }
  return seen
}

/** Whether a file holds what Hedy alone had answered. */
const answersLie = () =>
  tracesBelow(folder, '"stance":"oppose"').some((trace) => trace.includes(': plain'))

const tracesOn = (screens: readonly Screen[]) =>
  screens.filter(({ text }) => tracesIn(text, CANARY).length > 0).map(({ name }) => name)

it('calls an organisation that nobody named after what is left of the names of its first two', async () => {
  const name = async () => (await company.visitors.grace.get(`${company.org}/views/me`)).said
  expect((await name()).organisation.name).toBe('Ada and a former member')
  const { out } = await lockstep(folder, ['orgs'])
  expect(out).toContain('Ada and a former member')
})

it('takes words off every screen that showed them, and leaves the screens', async () => {
  const after = await everyScreen()
  for (const [name, screens] of Object.entries(after)) {
    const earlier = before[name] ?? []
    expect(tracesOn(earlier).length).toBeGreaterThan(10)
    expect(tracesOn(screens)).toEqual([])
    expect(broken(screens)).toEqual([])
    expect(shown(screens)).toEqual(shown(earlier))
  }
})

it('leaves no word, no answer and no key in any file, while the server runs', () => {
  expect(lay).toEqual({
    keys: expect.arrayContaining([expect.stringContaining('keys')]),
    answers: true,
  })
  expect(tracesBelow(folder, CANARY)).toEqual([])
  expect(tracesBelow(folder, key)).toEqual([])
  expect(answersLie()).toBe(false)
})

it('refuses what would need the key, and nothing else', async () => {
  const { org, visitors, hedy, told, open } = company
  const { ada, grace } = visitors
  const erased = { status: 409, said: { code: 'PersonErased' } }
  const feedback = { kind: 'direct', title: 'New', text: 'New' }
  const gone = { status: 422, said: { code: 'NotAMember' } }
  expect(await grace.give(org, 'GiveFeedback', { to: hedy, ...feedback })).toMatchObject(gone)
  expect(await reword(ada, org, told, 'New')).toMatchObject(erased)
  const [{ person = '' } = {}] = own.members
  const said = visitors.hedy.give(org, 'GiveFeedback', { to: person, ...feedback })
  expect(await said).toMatchObject(erased)
  const taken = visitors.hedy.give(org, 'TakePosition', { id: open, stance: 'support' })
  expect(await taken).toMatchObject(erased)
  await recorded(grace, org, 'GiveFeedback', { to: person, ...feedback })
  await recorded(visitors.hedy, org, 'AcknowledgeFeedback', { id: told.id })
})

it('is in no export, nor is the key', async () => {
  const [log, keys] = [join(root, 'log.ndjson'), join(root, 'keys.json')]
  const said = await lockstep(folder, ['export', '--out', log, '--keys', keys])
  expect(said).toMatchObject({ code: 0, out: '' })
  for (const text of [readFileSync(log), readFileSync(keys), said.told]) {
    expect(tracesIn(text, CANARY)).toEqual([])
    expect(tracesIn(text, key)).toEqual([])
  }
  expect(readFileSync(log, 'utf8')).toContain('PersonErased')
})

it('is in no backup, nor is the key', async () => {
  const backup = join(root, 'backup')
  expect(await lockstep(folder, ['backup', '--out', backup])).toMatchObject({ code: 0, told: '' })
  for (const secret of [CANARY, key]) expect(tracesBelow(backup, secret)).toEqual([])
})

it('is in nothing that the server printed, whatever was asked of it', async () => {
  const { org, visitors } = company
  const odd = [{ to: CANARY }, { to: company.hedy, kind: CANARY, title: CANARY, text: 1 }, CANARY]
  for (const input of odd) await visitors.hedy.give(org, 'GiveFeedback', input)
  await visitors.hedy.get(`${org}/views/search?text=${encodeURIComponent(CANARY)}`)
  await visitors.hedy.get(`${org}/views/${encodeURIComponent(CANARY)}`)
  expect(tracesIn(server.said(), CANARY)).toEqual([])
})

it('leaves rows that are those of a rebuild, and files without a trace once the server has stopped', async () => {
  await server.stop()
  const incremental = projectedIn(files(own.directory).rows)
  expect(incremental).toBe(await withHome(own, projectedAnew))
  expect(incremental).toContain('support')
  expect(incremental).not.toContain('oppose')
  expect(answersLie()).toBe(false)
  expect(tracesBelow(folder, CANARY)).toEqual([])
  expect(tracesBelow(folder, key)).toEqual([])
})
