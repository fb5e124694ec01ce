import { cpSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer } from '../server.ts'
import { Visitor } from '../visitor.ts'
import { attempt, SENTENCES } from './attempt.ts'
import { NO_DISK, type SmallDisk, smallDisk } from './small-disk.ts'

const DATA = join(import.meta.dirname, '../compatibility/data')
const [written = ''] = readdirSync(DATA)

const FULL = /The disk with .+ is full.*; free some space, or set LOCKSTEP_DATA/

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Puts an organisation into a data folder. @returns its own folder */
function filled(into: string): string {
  cpSync(join(DATA, written), into, { recursive: true })
  const own = readdirSync(into, { withFileTypes: true }).find((entry) => entry.isDirectory())
  return join(into, own?.name ?? '')
}

async function expectSentence(env: Record<string, string>, what: RegExp): Promise<void> {
  const { code, out, told } = await attempt(env)
  expect([told, out]).toEqual([expect.stringMatching(SENTENCES), ''])
  expect(told).toMatch(what)
  expect(code).toBe(1)
}

/** Does something with a small disk, where this user may make one. @param size in KiB */
async function onDisk(
  size: number,
  skip: (why: string) => void,
  work: (disk: SmallDisk) => Promise<void>,
): Promise<void> {
  const disk = smallDisk(size)
  if (disk === undefined) return skip(NO_DISK)
  try {
    await work(disk)
  } finally {
    disk.remove()
  }
}

describe('a start that can’t be says in one sentence what to do', () => {
  it('where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.on('listening', listening))
    const { port } = other.address() as { port: number }
    filled(folder)
    const env = { LOCKSTEP_DATA: folder, PORT: String(port) }
    await expectSentence(env, new RegExp(`^Port ${port} is taken; set PORT`))
    other.close()
  })

  it('where another server has the folder, which it names', async () => {
    filled(folder)
    const first = await startServer({ dataFolder: folder })
    const named = `^Another Lockstep \\(process ${first.process.pid}, .+; stop it, or set LOCKSTEP_DATA`
    await expectSentence({ LOCKSTEP_DATA: folder }, new RegExp(named))
    await first.stop()
  })

  it('where the folder can only be read', ({ skip }) =>
    onDisk(4_096, skip, async (disk) => {
      filled(disk.folder)
      disk.makeReadOnly()
      const rights = /^.+ can't be written; change its rights, or set LOCKSTEP_DATA/
      await expectSentence({ LOCKSTEP_DATA: disk.folder }, rights)
      await expectSentence({ LOCKSTEP_DATA: join(disk.folder, 'new') }, rights)
    }))

  it.for([0, 200])('where a demo finds %s KiB free', (room, { skip }) =>
    onDisk(Math.max(room, 4), skip, async (disk) => {
      if (room === 0) writeFileSync(join(disk.folder, 'all'), Buffer.alloc(4_096))
      await expectSentence({ LOCKSTEP_DATA: disk.folder }, FULL)
    }),
  )

  it.for([0, 130])('where what is there leaves %s KiB free', (room, { skip }) =>
    onDisk(4_096, skip, async (disk) => {
      filled(disk.folder)
      const { bavail, bsize } = statfsSync(disk.folder)
      writeFileSync(join(disk.folder, 'all'), Buffer.alloc(bavail * bsize - room * 1024))
      await expectSentence({ LOCKSTEP_DATA: disk.folder }, FULL)
    }),
  )

  it.each(['server.db', 'keys.db'])('where a later version wrote %s', async (name) => {
    const own = filled(folder)
    const file = new DatabaseSync(join(name === 'server.db' ? folder : own, name))
    file.exec('PRAGMA user_version = 99')
    file.close()
    const newer = /^.+ was written by a newer Lockstep; start that version/
    await expectSentence({ LOCKSTEP_DATA: folder }, newer)
  })

  it.each(['server.db', 'events.db', 'keys.db'])('where %s is no such file', async (name) => {
    const own = filled(folder)
    const file = join(name === 'server.db' ? folder : own, name)
    writeFileSync(file, 'What is this? '.repeat(1_000))
    await expectSentence(
      { LOCKSTEP_DATA: folder },
      new RegExp(`^.+/${name} is damaged; put it back`),
    )
  })
})

it('a read store that is damaged is made anew', async () => {
  const own = filled(folder)
  writeFileSync(join(own, 'read.db'), 'What is this? '.repeat(1_000))
  const server = await startServer({ dataFolder: folder })
  const visitor = new Visitor(server.url)
  const { said } = await visitor.post('/api/demo/session')
  const { text } = await visitor.get(`/api/orgs/${said.organisation}/views/goals`)
  expect(text).toContain('Qualified pipeline')
  await server.stop()
})
