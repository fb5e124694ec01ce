import { rm } from 'node:fs/promises'
import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { execute } from '../commands/execute.ts'
import { type KeyRing, putBack } from '../keys/keys.ts'
import { type SomeHome, someHome } from '../testing/some-home.ts'
import type { Home } from './home.ts'
import { lackingKeys } from './lacking-keys.ts'
import { files, openHome } from './open-home.ts'

let some: SomeHome
let ring: KeyRing
let home: Home

/** The same home, its file of keys lost. */
beforeEach(async () => {
  some = await someHome()
  ring = await some.home.keys.all()
  await some.home.close()
  await rm(files(some.directory).keys)
  home = await openHome(some.home.id, some.directory)
})

afterEach(async () => {
  await home.close()
  await rm(some.directory, { recursive: true })
})

const say = (id: string, text: string) =>
  execute(home, {
    ...{ name: 'TellBackground', input: { id, text }, source: 'api', key: newId(new Date()) },
    giver: { by: 'session', person: id },
  })

const nameIn = async (person: string) => {
  const name = await home.nameOf(person)
  return name && home.codec.open(name)
}

it('no other key is made for somebody of whom something is sealed already', async () => {
  await expect(say(some.dana, 'Grew up in a caravan.')).rejects.toThrow(/lockstep import log/)
  await expect(say(some.dana, 'Again.')).rejects.toMatchObject({ name: 'KeyMissing' })
  expect(home.keys.find(some.dana)).toBeUndefined()
  expect(await lackingKeys(home)).toEqual([some.dana, some.noor, some.wei])
  expect(await lackingKeys(home, [some.noor])).toEqual([some.noor])
})

it('who is new can be recorded all the same', async () => {
  const { id } = await execute(home, {
    ...{ name: 'AddMember', input: { name: 'Ines', role: 'CFO' }, source: 'api' },
    ...{ giver: { by: 'session', person: some.dana }, key: newId(new Date()) },
  })
  expect(await nameIn(id)).toBe('Ines')
  await say(id, 'Came late.')
})

it('what another key had sealed stays closed, and is no failure', async () => {
  await home.keys.provide([some.dana])
  expect(await nameIn(some.dana)).toBeUndefined()
  expect(await lackingKeys(home)).toContain(some.dana)
})

it('keys that are put back open what they opened, but for those that others have taken the place of', async () => {
  await home.keys.provide([some.dana])
  await home.keys.destroy(some.noor)
  expect(await putBack(home.keys, ring)).toEqual({
    put: [some.wei],
    others: [some.dana],
    destroyed: [some.noor],
  })
  expect(await nameIn(some.wei)).toBe('Wei Chen')
  await say(some.wei, 'Grew up in a caravan.')
})
