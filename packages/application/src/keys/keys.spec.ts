import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@lockstep/eventstore-client'
import { sharedConnections } from '@lockstep/eventstore-client/postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILES } from '../store/store.ts'
import { sharedStore, someFolder } from '../testing/some-store.ts'
import type { Keys } from './keys.ts'
import { openKeys } from './open-keys.ts'
import { PostgresKeys } from './postgres-keys.ts'
import { Wrappers } from './wrappers.ts'

const fresh = () => newId(new Date())
let [organisation, dana, noor] = [fresh(), fresh(), fresh()]
let opened: Keys[] = []
beforeEach(() => {
  ;[organisation, dana, noor] = [fresh(), fresh(), fresh()]
  opened = []
})
afterEach(() => Promise.all(opened.map((keys) => keys.close())))

describe.each(['files', 'server'] as const)('keys in %s, as two servers have them', (at) => {
  let [here, there]: Keys[] = []
  beforeEach(async () => {
    const folder = someFolder()
    const store = at === 'files' ? FILES : sharedStore(folder)
    const open = () => openKeys(store, organisation, `${folder}/keys.db`)
    opened = [await open(), await open()]
    ;[here, there] = opened
  })

  it('are made once, and found by both', async () => {
    await Promise.all([here?.provide([dana, noor]), there?.provide([noor, dana])])
    await here?.refresh()
    await there?.refresh()
    expect(here?.find(dana)?.length).toBe(32)
    for (const person of [dana, noor]) expect(here?.find(person)).toEqual(there?.find(person))
    expect(here?.find(dana)).not.toEqual(here?.find(noor))
  })

  it('are destroyed for both, and never made again', async () => {
    await here?.provide([dana, noor])
    await there?.refresh()
    await there?.destroy(dana)
    await there?.destroy(dana)
    await here?.refresh()
    expect([here?.find(dana), there?.find(dana)]).toEqual([undefined, undefined])
    await expect(here?.provide([noor, dana])).rejects.toMatchObject({ person: dana })
    expect(here?.find(noor)?.length).toBe(32)
  })

  it('and secrets are the same for both, and taken over whole by others', async () => {
    await here?.provide([dana])
    const secret = await here?.secret('positions')
    expect(await there?.secret('positions')).toEqual(secret)
    expect(await here?.secret('commands')).not.toEqual(secret)
    const ring = await there?.all()
    const copy = await openKeys(FILES, organisation, ':memory:')
    opened.push(copy)
    await copy.restore(ring ?? expect.fail())
    expect(await copy.all()).toEqual(ring)
    await here?.destroy(dana)
    await here?.restore(ring ?? expect.fail())
    expect(here?.find(dana)).toBeUndefined()
  })
})

describe('keys on a server', () => {
  const open = async (folder: string) => {
    const { keys } = sharedStore()
    const ring = await PostgresKeys.open(keys, folder, organisation)
    opened.push(ring)
    return ring
  }

  /** All that the database holds of them, as somebody has copied it. */
  async function copied() {
    const { connections, release } = sharedConnections(sharedStore().keys)
    const rows = await connections.reading(
      (sql) =>
        sql`SELECT name, wrapper, bytes FROM lockstep.keys WHERE organisation = ${organisation}`,
    )
    await release()
    return rows as unknown as { name: string; wrapper: string; bytes: Buffer }[]
  }

  /** What who has a copy and this folder can open. */
  const openedBy = (folder: string, copy: Awaited<ReturnType<typeof copied>>) => {
    const wrappers = new Wrappers(folder, organisation)
    return copy.flatMap(({ name, ...wrapped }) => {
      try {
        return [wrappers.open(wrapped, `keys ${name}`)]
      } catch {
        return []
      }
    })
  }

  it('lie there wrapped: who copies all of it opens nothing without the wrapper', async () => {
    const keys = await open(someFolder())
    await keys.provide([dana])
    const copy = await copied()
    expect(copy[0]?.bytes.includes(keys.find(dana) ?? '')).toBe(false)
    expect(openedBy(someFolder(), copy)).toEqual([])
  })

  it('that were destroyed open from an old copy until the wrapper is rotated, and never after', async () => {
    const folder = someFolder()
    const [keys, other] = [await open(folder), await open(folder)]
    await keys.provide([dana, noor])
    const before = await copied()
    const lost = keys.find(dana)
    await keys.destroy(dana)
    expect(openedBy(folder, before)).toContainEqual(lost)
    await keys.rotate()
    expect(openedBy(folder, before)).toEqual([])
    await other.provide([fresh()])
    expect(openedBy(folder, await copied())).toHaveLength(2)
    expect((await open(folder)).find(noor)).toEqual(keys.find(noor))
  })

  it('are rotated by calling again, where it was cut off half-way', async () => {
    const folder = someFolder()
    const keys = await open(folder)
    await keys.provide([dana])
    const before = keys.find(dana)
    new Wrappers(folder, organisation).add()
    const again = await open(folder)
    await again.rotate()
    expect(
      readFileSync(join(folder, `${organisation}.kek`), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(1)
    expect((await open(folder)).find(dana)).toEqual(before)
  })

  it('say what is missing where their wrapper is gone, and make no other', async () => {
    const folder = someFolder()
    await (await open(folder)).provide([dana])
    await expect(open(someFolder())).rejects.toThrow(/put that file of LOCKSTEP_KEK in its place/)
    expect(readdirSync(folder)).toEqual([`${organisation}.kek`])
    const file = join(someFolder(), 'a file')
    writeFileSync(file, '')
    organisation = fresh()
    await expect(open(file)).rejects.toThrow(/hange the rights of the folder LOCKSTEP_KEK/)
  })
})
