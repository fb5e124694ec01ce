import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { files, homeIn, lackingKeys, standingOf } from '@lockstep/application'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundIn, letIn, type OwnOrganisation, withHome } from '../own-organisation.ts'
import { type RunningServer, startServer } from '../server.ts'
import type { Visitor } from '../visitor.ts'
import { lockstep } from './command-line.ts'
import { faultsIn } from './kill/faults-in.ts'
import { Ledger } from './kill/ledger.ts'
import { ReadOn } from './kill/read-on.ts'
import { supersessions } from './kill/supersessions.ts'
import { Writer } from './kill/writers.ts'
import { NO_DISK, type SmallDisk, smallDisk } from './small-disk.ts'

/** `npm run faults` takes fifty. */
const BACKUPS = Number(process.env['LOCKSTEP_BACKUPS'] ?? 1)
const WRITERS = 32
/** Acknowledged between two backups. */
const ACTS = 200

const ledger = new Ledger()
let root: string
let folder: string
let own: OwnOrganisation
let server: RunningServer
let visitors: readonly Visitor[]
let writers: readonly Writer[]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-backup-'))
  folder = join(root, 'data')
  own = await foundIn(folder, ['Ada', 'Grace'])
  server = await serve(folder)
  visitors = await Promise.all(own.members.map((member) => letIn(server.url, member)))
  const people = own.members.map(({ person }) => person)
  const goal = { title: 'Hot', owners: people.slice(0, 1) }
  const { said } = await as(0).give(own.org, 'ProposeGoal', goal)
  const ground = { org: own.org, people, hot: [said.id] }
  writers = Array.from({ length: WRITERS }, (_, n) => new Writer(ledger, ground, n))
})
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true })
})

const serve = (dataFolder: string) => startServer({ dataFolder, args: ['--no-demo'] })
const as = (n: number): Visitor => visitors[n] ?? expect.fail()
const backUp = (out: string) => lockstep(folder, ['backup', '--out', out])

it(
  'a backup that is taken under load restores: with all that was acknowledged before it began, and nothing by halves',
  async () => {
    for (let n = 0; n < BACKUPS; n += 1) {
      const out = join(root, `backup-${n}`)
      const acknowledged = await backedUpUnderLoad(out)
      await expectWhole(out, acknowledged)
      await expectToGoOn(out)
      rmSync(out, { recursive: true })
    }
  },
  60_000 + BACKUPS * 60_000,
)

/** @returns how much had been acknowledged when the backup began */
async function backedUpUnderLoad(out: string): Promise<number> {
  let isEnough = false
  const writing = [
    ...writers.map((writer) => writer.write(visitors, () => isEnough)),
    addMembers(() => isEnough),
    moveOn(() => isEnough),
  ]
  const { acknowledged, refused } = ledger
  const enough = acknowledged.length + ACTS
  while (acknowledged.length < enough) await pause(1)
  const before = acknowledged.length
  const said = await backUp(out)
  expect(acknowledged.length).toBeGreaterThan(before)
  isEnough = true
  await Promise.all(writing)
  expect(said).toMatchObject({ code: 0, told: '' })
  expect(refused).toEqual([])
  return before
}

/** Each with a key of their own, which their name is sealed by. */
async function addMembers(isEnough: () => boolean): Promise<void> {
  while (!isEnough()) {
    const added = await as(0).give(own.org, 'AddMember', { name: 'Nobody', role: 'Other' })
    expect(added.status).toBe(200)
  }
}

/** What a server does now and then, all the time: moves what was written into the file, so that its write-ahead log begins anew. */
async function moveOn(isEnough: () => boolean): Promise<void> {
  const log = new DatabaseSync(files(own.directory).log, { timeout: 20 })
  for (; !isEnough(); await pause(20)) log.prepare('PRAGMA wal_checkpoint(RESTART)').get()
  log.close()
}

async function expectWhole(out: string, before: number): Promise<void> {
  const copied = await new ReadOn(copyIn(out).directory).look()
  const there = await new ReadOn(own.directory).look()
  expect(linesOf(copied) === linesOf(there.slice(0, copied.length))).toBe(true)
  const ids = new Set(copied.map(({ id }) => id))
  // Of what was acknowledged later, what is there at all must be there whole.
  const due = ledger.acknowledged.filter(({ events }, n) => n < before || ids.has(events[0] ?? ''))
  expect(faultsIn(copied, due)).toEqual([])
  expect(await withHome(copyIn(out), (home) => lackingKeys(home))).toEqual([])
}

const copyIn = (out: string) => ({ id: own.id, directory: homeIn(out, { folder: own.id }) })

const linesOf = (events: readonly RecordedEvent[]): string =>
  events.map((event) => JSON.stringify(event)).join('\n')

/** A server on it is ready; who was let in before is in, and goes on; views and exports are right. */
async function expectToGoOn(out: string): Promise<void> {
  const restored = await serve(out)
  const ada = as(0).at(restored.url)
  const me = await ada.get(`${own.org}/views/me`)
  expect([me.status, me.text]).toEqual([200, expect.stringContaining('Ada')])
  const owners = own.members.slice(0, 1).map(({ person }) => person)
  const goal = await ada.give(own.org, 'ProposeGoal', { title: 'On we go', owners })
  const seen = await ada.get(`${own.org}/views/goals?after=${goal.said.position}`)
  expect(seen.text).toContain('On we go')
  await expect.poll(() => isAtRest(copyIn(out)), { timeout: 60_000 }).toBe(true)
  await restored.stop()
  const { out: status } = await lockstep(out, ['status', '--check'])
  expect(status).toContain('the views say what the log says')
  const exported = `${out}.ndjson`
  expect(await lockstep(out, ['export', '--out', exported])).toMatchObject({ code: 0 })
  expect((await lockstep(out, ['verify', exported])).out).toContain('all that is stored, as signed')
}

/** Whether all that a timer does is done, and the views have read it. */
const isAtRest = (copy: ReturnType<typeof copyIn>): Promise<boolean> =>
  withHome(copy, async (home) => {
    const { behind } = await standingOf(home, copy.directory)
    const marks = await supersessions(home.log)
    return behind === 0 && [...marks.values()].every((times) => times === 1)
  })

it.for<[string, number, (disk: SmallDisk) => void, RegExp]>([
  ['full', 256, () => {}, /^The disk is full; free some space[^\n]*\n$/],
  [
    'read-only',
    65_536,
    (disk) => disk.makeReadOnly(),
    /^\S+ can't be used; change its rights\.\n$/,
  ],
])(
  'a %s target is said so, and nothing is left on it',
  async ([, size, prepare, says], { skip }) => {
    const disk = smallDisk(size)
    if (disk === undefined) return skip(NO_DISK)
    try {
      prepare(disk)
      const said = await backUp(join(disk.folder, 'backup'))
      expect(said).toEqual({ code: 1, out: '', told: expect.stringMatching(says) })
      expect(readdirSync(disk.folder)).toEqual([])
    } finally {
      disk.remove()
    }
  },
)

it('Ctrl-C leaves nothing', async () => {
  const before = readdirSync(root)
  const out = join(root, 'stopped')
  const said = await lockstep(folder, ['backup', '--out', out], async (process) => {
    while (!readdirSync(root).some((name) => name.endsWith('.unfinished'))) await pause(1)
    process.kill('SIGINT')
  })
  expect(said).toMatchObject({ code: 130, told: 'Stopped. Nothing of the backup was left.\n' })
  expect(readdirSync(root)).toEqual(before)
})
