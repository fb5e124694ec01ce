import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Access, Served } from '../access/access.ts'
import { SqliteAccess } from '../access/sqlite-access.ts'
import { execute } from '../commands/execute.ts'
import { found, idAt } from '../commands/found.ts'
import type { Home } from '../home/home.ts'
import { lackingKeys } from '../home/lacking-keys.ts'
import { openHome } from '../home/open-home.ts'
import { dataFiles, homeIn } from '../store/data-folder.ts'
import { takeBackup } from './take-backup.ts'

let folder: string
let to: string
let access: Access
let served: Served
let home: Home
let ada: PersonId

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-'))
  to = mkdtempSync(join(tmpdir(), 'lockstep-backup-'))
  access = new SqliteAccess(dataFiles(folder).access)
  const id = newId(new Date())
  served = { id, folder: id, demo: false }
  home = await openHome(id, homeIn(folder, served))
  const owner = { name: 'Ada', role: 'CEO' }
  ada = await found(home, { zone: 'UTC', demo: false, owner, source: 'api' })
  await access.serve(served)
})
afterEach(async () => {
  await home.close()
  await access.close()
  for (const each of [folder, to]) rmSync(each, { recursive: true })
})

/** A backup, while something happens in the folder at its end, when all is copied and checked. */
function backupWhile(work: () => Promise<unknown>) {
  const last = new Proxy(access, {
    get: (target, name) =>
      name === 'served' ? () => work().then(() => target.served()) : Reflect.get(target, name),
  })
  const options = { signal: new AbortController().signal, copied: () => {}, checked: () => {} }
  return takeBackup({ folder, access: last }, to, options)
}

const inCopy = async <T>(work: (copy: Home) => Promise<T>): Promise<T> => {
  const copy = await openHome(served.id, homeIn(to, served), { isThere: true })
  try {
    return await work(copy)
  } finally {
    await copy.close()
  }
}

it('sends and reads nothing outside in the copy until somebody says so, and goes on where it was taken from', async () => {
  const whose = { organisation: served.id, person: ada }
  const reached = { log: home.log.id, position: '', recorded: new Date().toISOString() }
  await access.webhooks.make({ ...whose, url: 'https://example.org/in', only: [], reached })
  const url = 'https://example.org/goals.csv'
  const source = await access.followed.follow({ ...whose, url, of: 'goals', every: 'day' })
  await backupWhile(async () => undefined)
  expect(await access.webhooks.in(served.id)).not.toMatchObject([{ paused: 'restored' }])
  const copied = new SqliteAccess(dataFiles(to).access)
  try {
    const [held] = await copied.webhooks.in(served.id)
    expect(held).toMatchObject({ paused: 'restored' })
    const soon = Date.now() + 7 * 86_400_000
    expect(await copied.webhooks.take(held?.id ?? '', 'server', soon, soon)).toBeUndefined()
    const read = () => copied.followed.take(source.id, 'server', soon, soon)
    expect(await read()).toBeUndefined()
    expect(await copied.followed.readings(source.id)).toMatchObject([
      { problem: expect.stringContaining('restored from a backup') },
    ])
    await copied.followed.readAnew(source.id)
    expect(await read()).toMatchObject({ url })
  } finally {
    await copied.close()
  }
  expect(await access.followed.readings(source.id)).toEqual([])
})

it('who is erased before it ends is erased in it, too', async () => {
  let erased = false
  const erase = async () => {
    if (erased) return
    erased = true
    const giver = { by: 'session', person: ada } as const
    const asked = { name: 'ErasePerson', input: { id: ada }, giver, source: 'web' } as const
    await execute(home, { ...asked, key: idAt(home) })
    await home.keys.destroy(ada)
  }
  const [backedUp] = await backupWhile(erase)
  expect(backedUp?.events).toBe(3)
  await inCopy(async (copy) => {
    expect(copy.keys.find(ada)).toBeUndefined()
    expect(await copy.person(ada)).toMatchObject({ erased: true })
    expect(await lackingKeys(copy)).toEqual([])
  })
})

it('an organisation that goes meanwhile is in it whole, or not at all', async () => {
  const [before] = await backupWhile(() => access.forget(served.id))
  expect(before?.events).toBe(2)
  expect(await inCopy(async (copy) => copy.keys.find(ada))).toBeDefined()

  rmSync(to, { recursive: true })
  to = mkdtempSync(join(tmpdir(), 'lockstep-backup-'))
  await access.serve(served)
  rmSync(homeIn(folder, served), { recursive: true })
  expect(await backupWhile(() => access.forget(served.id))).toEqual([])
  expect(readdirSync(to)).toEqual(['server.db'])
})
