import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Access,
  dataFiles,
  FILES,
  found,
  type Home,
  openAccess,
  openHome,
} from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { holdLock, newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Organisations } from './organisations.ts'
import { clearUnfinishedDemos } from './unfinished-demos.ts'

let data: string
let access: Access
let organisations: Organisations

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lockstep-organisations-'))
  const files = dataFiles(data)
  access = await openAccess(FILES, files.access)
  organisations = new Organisations(
    { data, store: FILES, demo: false },
    access,
    holdLock(files.lock),
  )
  await organisations.openAll()
  await organisations.serve()
})
afterEach(async () => {
  await organisations.close()
  await rm(data, { recursive: true, force: true })
})

const founded = (home: Home) =>
  found(home, { zone: 'UTC', demo: false, owner: { name: 'Ada', role: 'CEO' }, source: 'web' })

const create = (id: Id, fill: (home: Home) => Promise<unknown> = founded) =>
  organisations.create(false, fill, id)

const lives = async (id: Id) =>
  existsSync(join(data, id, 'keys.db')) && (await organisations.of(id).home.organisation()).is

it('is made once under one id, and stays as it is where somebody asks for it again', async () => {
  const id = newId(new Date())
  await create(id)
  await expect(create(id)).rejects.toMatchObject({ code: 'AlreadyHere' })
  expect(await lives(id)).toBe('founded')
})

it('is no part of what is served before all of a demo is laid, and what a kill leaves of one is cleared', async () => {
  const demo = newId(new Date())
  const unfinished = join(data, `demo-${demo}.unfinished`)
  const laid: boolean[] = []
  const fill = async (home: Home) => {
    laid.push(existsSync(unfinished), existsSync(join(data, demo)))
    await founded(home)
  }
  await organisations.create(true, fill, demo)
  laid.push(existsSync(unfinished), existsSync(join(data, demo, 'events.db')))
  expect(laid).toEqual([true, false, false, true])
  await expect(
    organisations.create(true, () => Promise.reject(new Error('no story'))),
  ).rejects.toThrow('no story')

  const own = ['mine.unfinished', `${newId(new Date())}.unfinished`, newId(new Date())]
  for (const name of [...own, `demo-${newId(new Date())}.unfinished`])
    await (await openHome(demo, join(data, name))).close()
  await clearUnfinishedDemos(data)
  expect((await readdir(data)).filter((name) => !/^server\./.test(name)).toSorted()).toEqual(
    [...own, demo].toSorted(),
  )
})

it('is made once by two who ask at once', async () => {
  const id = newId(new Date())
  const both = await Promise.allSettled([create(id), create(id)])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await lives(id)).toBe('founded')
})

it('stays where it came to be served, though that was answered with a failure', async () => {
  const id = newId(new Date())
  const serve = access.serve.bind(access)
  access.serve = async (served) => {
    await serve(served)
    throw new Error('cut off')
  }
  await expect(create(id)).rejects.toThrow('cut off')
  expect(await lives(id)).toBe('founded')
})

it('leaves nothing where it came to nothing, and can be made then', async () => {
  const id = newId(new Date())
  const fails = () => Promise.reject(new Error('no'))
  await expect(create(id, fails)).rejects.toThrow('no')
  expect(existsSync(join(data, id))).toBe(false)
  await create(id)
  expect(await lives(id)).toBe('founded')
})

it('keeps what lay there before, where it came to nothing', async () => {
  const id = newId(new Date())
  const home = await openHome(id, join(data, id))
  await founded(home)
  await home.close()
  await expect(create(id, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await create(id, async () => undefined)
  expect(await lives(id)).toBe('founded')
})
