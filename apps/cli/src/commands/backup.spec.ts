import { globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { COMPANY } from '@lockstep/importers/testing/company'
import { makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { byItsOwner, recordedIn } from '../testing/recorded.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>
/** Where backups go. */
let place: string
let out: string

beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada', '--zone', 'Europe/Berlin')
  place = makeFolder()
  out = join(place, 'backup')
})

const fileOf = (name: string): string => globSync(`${data}/**/${name}`)[0] ?? expect.fail(name)

/** What a backup that fails says, of which nothing is left. */
async function refused(...args: readonly string[]): Promise<string> {
  const before = readdirSync(place)
  const said = await lockstep('backup', ...args)
  expect(said).toMatchObject({ code: 1, out: [] })
  expect(readdirSync(place)).toEqual(before)
  return said.told.join('\n')
}

describe('backup', () => {
  it('copies all organisations and what the server keeps, and says how much it is', async () => {
    await lockstep('import', 'git', makeRepository(COMPANY))
    await lockstep('rebuild')
    const upload = join(dirname(fileOf('events.db')), 'imports', 'one')
    mkdirSync(upload, { recursive: true })
    writeFileSync(join(upload, 'file'), 'Goal,Owner\n')
    await lockstep('found', 'Beta', '--owner', 'Bo')
    const entries = (await recordedIn(data)).length
    const said = await lockstep('backup', '--out', out)
    expect(said).toMatchObject({ code: 0, told: [] })
    expect(said.out).toEqual([
      expect.stringMatching(`^Acme: ${entries} entries, the last recorded \\d{4}-.*Z$`),
      expect.stringMatching(/^Beta: 2 entries, the last recorded \d{4}-.*Z$/),
      expect.stringMatching(
        `^Backed up 2 organisations with ${entries + 2} entries: all that was recorded before \\d{4}-.*Z\\.$`,
      ),
      `To restore it, start Lockstep with LOCKSTEP_DATA=${out}. Its webhooks and followed sources wait until whoever made each lets it go on.`,
    ])

    const restored = commandLine(out)
    const orgs = await lockstep('orgs')
    expect(await restored('orgs')).toEqual(orgs)
    for (const line of orgs.out) {
      const [org = ''] = line.split(' ')
      expect(await restored('export', '--org', org)).toEqual(await lockstep('export', '--org', org))
    }
    expect(readdirSync(place)).toEqual(['backup'])
    expect(
      globSync('**/*', { cwd: out })
        .filter((path) => path.includes('.db'))
        .sort(),
    ).toEqual(globSync('{server.db,*/{events,keys}.db}', { cwd: data }).sort())
    expect(globSync(`${out}/*/imports/one/file`)).toHaveLength(1)
    const open = globSync(`${out}{,/**}`).filter((path) => (statSync(path).mode & 0o077) !== 0)
    expect(open).toEqual([])
  })

  it('goes into an empty folder, and never in the place of anything', async () => {
    mkdirSync(out)
    expect((await lockstep('backup', '--out', out)).code).toBe(0)
    const taken = `${out} is taken, and was left as it is: name a new folder.`
    expect(await refused('--out', out)).toBe(taken)
    const file = join(place, 'file')
    writeFileSync(file, '')
    expect(await refused('--out', file)).toBe(taken.replace(out, file))
    const within = join(data, 'backup')
    expect(await refused('--out', within)).toMatch(`${within} lies in the data folder, and would`)
    const nowhere = join(place, 'nowhere')
    expect(await refused('--out', join(nowhere, 'backup'))).toBe(`${nowhere} does not exist.`)
    expect(await lockstep('backup')).toMatchObject({ code: 2, out: [] })
  })

  it.each(['server.db', 'keys.db', 'events.db'])(
    'leaves to a newer Lockstep what that has written: %s',
    async (name) => {
      const database = new DatabaseSync(fileOf(name))
      database.exec('PRAGMA user_version = 99')
      database.close()
      expect(await refused('--out', out)).toMatch(/^This data was written by a newer Lockstep/)
    },
  )

  it('says what is damaged, or gone, and leaves nothing', async () => {
    const [log, keys] = [fileOf('events.db'), fileOf('keys.db')]
    rmSync(keys)
    const without = await lockstep('backup', '--out', join(place, 'without-keys'))
    expect(without).toMatchObject({
      code: 0,
      told: [expect.stringMatching(/^The key of one person is missing here/)],
    })
    writeFileSync(keys, 'nothing of a database, and long enough to be looked at'.repeat(99))
    expect(await refused('--out', out)).toMatch(/keys\.db is damaged/)
    rmSync(log)
    expect(await refused('--out', out)).toMatch(/events\.db is missing: put it back/)
  })

  it('leaves nothing once it is stopped, and says so', async () => {
    const stopped = commandLine(data, { signal: AbortSignal.abort() })
    expect(await stopped('backup', '--out', out)).toEqual({
      code: 130,
      out: [],
      told: ['Stopped. Nothing of the backup was left.'],
    })
    expect(readdirSync(place)).toEqual([])
  })

  it('says what to do instead where servers share a store', async () => {
    const shared = async (store: string) => {
      const env = {
        LOCKSTEP_STORE: store,
        LOCKSTEP_KEYS: 'postgres://x/keys',
        LOCKSTEP_KEK: '/nowhere',
      }
      const { code, told } = await commandLine(data, { env })('backup', '--out', out)
      expect(code).toBe(1)
      return told.join('\n')
    }
    expect(await shared('postgres://x/log')).toMatch(/^All of it lies in PostgreSQL: back that up/)
    expect(await shared('kurrentdb://x')).toMatch(/^The log lies in KurrentDB: .* first, then/)
  })

  it('keeps no key of who was erased, though nobody has carried that out yet', async () => {
    await byItsOwner(data, 'ErasePerson', (id) => ({ id }))
    expect((await lockstep('backup', '--out', out)).code).toBe(0)
    const keysIn = (folder: string) => {
      const [file = ''] = globSync(`${folder}/*/keys.db`)
      const database = new DatabaseSync(file)
      const keys = database.prepare('SELECT person FROM keys WHERE key IS NOT NULL').all()
      database.close()
      return keys
    }
    expect(keysIn(data)).toHaveLength(1)
    expect(keysIn(out)).toEqual([])
  })
})
