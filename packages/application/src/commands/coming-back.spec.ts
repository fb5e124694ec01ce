import type { PersonId } from '@lockstep/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeEach(async () => {
  some = await someHome()
})
afterEach(() => some.done())

const leaveAndComeBack = async (id: PersonId) => {
  await some.give(some.dana, 'RecordLeaving', { id })
  await some.give(some.dana, 'TakeIn', { id, role: 'Other' })
}

describe('who left and comes back', () => {
  it('administers only once they are appointed again', async () => {
    const { dana, noor, give, home } = some
    const appoint = () => give(dana, 'AppointAdministrator', { id: home.id, person: noor })
    const add = () => give(noor, 'AddMember', { name: 'Tom Reed', role: 'CFO' })
    await appoint()
    await leaveAndComeBack(noor)
    await expect(add()).rejects.toMatchObject({ code: 'NotYours' })
    await appoint()
    await add()
    expect((await appoint()).events).toEqual([])
  })

  it('records in nobody’s name who had let them before', async () => {
    const { noor, wei, give } = some
    const grant = () => give(noor, 'GrantDelegation', { id: noor, to: wei })
    const record = () => {
      const giver = { by: 'session', person: wei, onBehalfOf: noor } as const
      return give(wei, 'ProposeDecision', { title: 'Brokers' }, { giver })
    }
    await grant()
    await record()
    await leaveAndComeBack(wei)
    await expect(record()).rejects.toMatchObject({ code: 'NoDelegation' })
    await grant()
    await record()
  })
})
