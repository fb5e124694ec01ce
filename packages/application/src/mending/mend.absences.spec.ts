import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dayFromNow, type SomeHome, someHome } from '../testing/some-home.ts'

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
  await away({ from: dayFromNow(10), until: dayFromNow(30) })
  const second = await away({ from: dayFromNow(40), until: dayFromNow(45) })
  const into = correct(second, { from: dayFromNow(12), until: dayFromNow(14) })
  await expect(into).rejects.toMatchObject({ code: 'AlreadyAbsent' })
  await correct(second, { from: dayFromNow(31), until: dayFromNow(45) })
})

it('puts in no forgotten absence that runs into a planned one', async () => {
  await away({ from: dayFromNow(3), until: dayFromNow(5) })
  const forgotten = { occurredAt: ago(24), forgotten: { reason: 'Nobody said so.' } }
  const into = away({ until: dayFromNow(20) }, forgotten)
  await expect(into).rejects.toMatchObject({ code: 'AlreadyAbsent' })
  await away({ until: dayFromNow(2) }, forgotten)
})

it('takes back no return that kept two absences apart', async () => {
  await away({ until: dayFromNow(20) }, { occurredAt: ago(48) })
  const back = await some.give(tom, 'EndAbsence', { id: tom }, { occurredAt: ago(24) })
  await away({ from: dayFromNow(3), until: dayFromNow(5) })
  const taken = { kind: 'withdraw', event: back.events[0] ?? '', reason: 'Not back.' } as const
  const stillAway = some.mend('person', tom, tom, taken)
  await expect(stillAway).rejects.toMatchObject({ code: 'AlreadyAbsent' })
})
