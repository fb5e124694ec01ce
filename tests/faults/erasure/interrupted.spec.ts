import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import {
  execute,
  files,
  follow,
  type Home,
  idAt,
  projectedAnew,
  projectedIn,
} from '@lockstep/application'
import { folds, policies, ReadStore, Runner } from '@lockstep/projections'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundIn, type OwnOrganisation, withHome } from '../../own-organisation.ts'
import { startServer } from '../../server.ts'
import { lockstep } from '../command-line.ts'
import { type Company, HEDY, speak } from './hedy.ts'
import { tracesBelow } from './traces.ts'

/** What Hedy alone has answered. */
const ANSWER = '"stance":"oppose"'
/** Milliseconds. `npm run faults` tries more of them. */
const KILLED_AFTER = process.env['LOCKSTEP_KILLS'] ? [0, 1, 2, 3, 5, 8, 13, 21, 34, 55] : [3]

type Place = Pick<OwnOrganisation, 'id' | 'directory'> & { readonly folder: string }

let root: string
/** A data folder in which Hedy has spoken and nothing is erased; each test works on a copy. */
let spoken: string
let own: OwnOrganisation
let company: Company
let key: Buffer
let copies = 0

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-interrupted-'))
  spoken = join(root, 'spoken')
  own = await foundIn(spoken, ['Ada', HEDY, 'Grace'])
  const server = await serve(spoken)
  company = await speak(server.url, own)
  await server.stop()
  key = await withHome(own, async ({ keys }) => Buffer.from(keys.find(company.hedy) ?? ''))
})
afterAll(() => rmSync(root, { recursive: true }))

const serve = (dataFolder: string) => startServer({ dataFolder, args: ['--no-demo'] })
const placeIn = (folder: string): Place => ({ folder, id: own.id, directory: join(folder, own.id) })

/** A copy of a data folder: what a kill at this moment would leave. */
function copyOf(folder: string): Place {
  copies += 1
  const copy = join(root, `copy-${copies}`)
  cpSync(folder, copy, { recursive: true })
  return placeIn(copy)
}

/** Hedy's wish stands in the log; nobody has carried it out. */
const wishToErase = (home: Home) =>
  execute(home, {
    name: 'ErasePerson',
    input: { id: company.hedy },
    giver: { by: 'session', person: company.hedy },
    source: 'web',
    key: idAt(home),
  })

/** Follows the log on, as whoever opens the folder next does. */
const followOn = (at: Place) =>
  withHome(at, async (home) => {
    const send = async () => ({ refused: 'NotInThisTest' })
    const { runner, stop } = await follow(home, at.directory, { send })
    await runner.upToDate()
    await stop()
  })

async function expectErased(at: Place): Promise<void> {
  expect(await withHome(at, async ({ keys }) => keys.find(company.hedy))).toBeUndefined()
  expect(tracesBelow(at.folder, key)).toEqual([])
  expect(tracesBelow(at.folder, ANSWER)).toEqual([])
  const rows = projectedIn(files(at.directory).rows)
  expect(rows).toBe(await withHome(at, projectedAnew))
  expect(rows).not.toContain('oppose')
}

it('is finished by the next start, when killed before the key was destroyed', async () => {
  const killed = copyOf(spoken)
  await withHome(killed, wishToErase)
  expect(tracesBelow(killed.folder, key)).not.toEqual([])
  await followOn(killed)
  await expectErased(killed)
})

it('is finished, when killed between the key and what was made from the answers', async () => {
  const at = copyOf(spoken)
  await withHome(at, wishToErase)
  const keys = new DatabaseSync(files(at.directory).keys)
  keys.prepare('UPDATE keys SET key = NULL WHERE person = ?').run(company.hedy)
  const killed = copyOf(at.folder)
  keys.close()
  expect(existsSync(`${files(killed.directory).keys}-wal`)).toBe(true)
  await followOn(killed)
  await expectErased(killed)
})

it('is finished, when killed before the read store’s write-ahead log was emptied', async () => {
  const at = copyOf(spoken)
  const killed = await withHome(at, async (home) => {
    await wishToErase(home)
    const store = new ReadStore(files(at.directory).rows)
    store.scrub = () => true
    const { log, codec, keys } = home
    const openMark = codec.open.bind(codec)
    const [refresh, erase] = [keys.refresh.bind(keys), keys.destroy.bind(keys)]
    const trouble = console.error
    const runner = new Runner({ log, store, folds, policies, openMark, refresh, erase, trouble })
    await runner.start()
    await runner.upToDate()
    const copy = copyOf(at.folder)
    await runner.stop()
    store.close()
    return copy
  })
  expect(tracesBelow(killed.folder, ANSWER)).not.toEqual([])
  await followOn(killed)
  await expectErased(killed)
})

it.each(KILLED_AFTER)(
  'is finished by the next start of a server that was killed %s ms after it answered',
  async (wait) => {
    const at = copyOf(spoken)
    const server = await serve(at.folder)
    const hedy = company.visitors.hedy.at(server.url)
    const { status, said } = await hedy.give(company.org, 'ErasePerson', { id: company.hedy })
    expect(status).toBe(200)
    await pause(wait)
    server.process.kill('SIGKILL')
    await once(server.process, 'exit')
    const next = await serve(at.folder)
    await hedy.at(next.url).get(`${company.org}/views/me?after=${said.position}`)
    await next.stop()
    await expectErased(at)
  },
)

const done = async (folder: string, ...args: readonly string[]) =>
  expect(await lockstep(folder, args)).toMatchObject({ code: 0 })

it('is done in a backup that was taken before anybody had carried it out', async () => {
  const at = copyOf(spoken)
  await withHome(at, wishToErase)
  const backup = placeIn(join(root, 'backup'))
  await done(at.folder, 'backup', '--out', backup.folder)
  expect(tracesBelow(at.folder, key)).not.toEqual([])
  expect(tracesBelow(backup.folder, key)).toEqual([])
  await followOn(backup)
  await expectErased(backup)
})

it('is done again where an export and keys from before it are brought together', async () => {
  const at = copyOf(spoken)
  const [log, keys] = [join(root, 'log.ndjson'), join(root, 'keys.json')]
  await done(at.folder, 'export', '--out', join(root, 'before.ndjson'), '--keys', keys)
  await withHome(at, wishToErase)
  await done(at.folder, 'export', '--out', log)
  const elsewhere = placeIn(join(root, 'elsewhere'))
  await done(elsewhere.folder, 'import', 'log', log, '--keys', keys)
  await followOn(elsewhere)
  await expectErased(elsewhere)
})
