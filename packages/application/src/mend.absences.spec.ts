import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type SomeHome, someHome } from './testing/some-home.ts'

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

let some: SomeHome
let tom: string
beforeEach(async () => {
  some = await someHome()
  const { dana, give } = some
  const member = { name: 'Tom Reed', role: 'CFO' }
  tom = (await give(dana, 'AddMember', member, { occurredAt: ago(200) })).id
})
afterEach(() => some.done())

const away = async (days: object, more: object = {}) =>
  (await some.give(tom, 'StartAbsence', { id: tom, ...days }, { key: newId(new Date()), ...more }))
    .events[0] ?? ''

const correct = (event: string, changes: object) =>
  some.mend('person', tom, tom, {
    ...{ kind: 'correct', event, changes: { ...changes }, reason: 'Misread.' },
  })

it('corrects no absence so that it falls into another', async () => {
  await away({ from: day(10), until: day(30) })
  const second = await away({ from: day(40), until: day(45) })
  const into = correct(second, { from: day(12), until: day(14) })
  await expect(into).rejects.toMatchObject({ code: 'AlreadyAbsent' })
  await correct(second, { from: day(31), until: day(45) })
})

it('puts in no forgotten absence that runs into a planned one', async () => {
  await away({ from: day(3), until: day(5) })
  const forgotten = { occurredAt: ago(24), forgotten: { reason: 'Nobody said so.' } }
  const into = away({ until: day(20) }, forgotten)
  await expect(into).rejects.toMatchObject({ code: 'AlreadyAbsent' })
  await away({ until: day(2) }, forgotten)
})

it('takes back no return that kept two absences apart', async () => {
  await away({ until: day(20) }, { occurredAt: ago(48) })
  const back = await some.give(tom, 'EndAbsence', { id: tom }, { occurredAt: ago(24) })
  await away({ from: day(3), until: day(5) })
  const taken = { kind: 'withdraw', event: back.events[0] ?? '', reason: 'Not back.' } as const
  const stillAway = some.mend('person', tom, tom, taken)
  await expect(stillAway).rejects.toMatchObject({ code: 'AlreadyAbsent' })
})
