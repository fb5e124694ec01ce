import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { RecordSession } from './commands.ts'
import { founded, noor, others, plan, recorded, told } from './session.fixture.ts'
import { session } from './session.ts'

describe('a one-to-one', () => {
  const record = (more: object, world: object = {}) =>
    given(session).when(
      RecordSession,
      { ...plan, ...told, ...more },
      { ...noor, others: { ...others, 'person/wei': others['person/dana'], ...world } },
    )

  it('is held by the two who meet, whoever else was there', () => {
    record({ present: [id('noor')] }).refused('TwoDidNotMeet', 'present')
    record({ present: [id('noor'), id('wei')] }).refused('TwoDidNotMeet', 'present')
    const present = [id('noor'), id('dana'), id('wei')]
    record({ present }).records({ ...recorded, data: { ...recorded.data, present } })
  })

  it('is in a team held by two of them, and other sessions by whoever came', () => {
    const team = { ...founded, members: [id('dana'), id('noor'), id('wei')] }
    const inTeam = (present: string[]) =>
      record({ present: present.map(id) }, { 'partnership/pair': team })
    inTeam(['noor']).refused('TwoDidNotMeet', 'present')
    inTeam(['noor', 'wei']).records({
      type: 'SessionRecorded',
      data: expect.objectContaining({ present: [id('noor'), id('wei')] }),
    })
    const alone = { kind: 'budget talk' as const, present: [id('noor')] }
    record(alone).records({ ...recorded, data: { ...recorded.data, ...alone } })
  })

  it('is of those who had not left by its day', () => {
    const members = ['dana', 'noor', 'wei'].map(id)
    const leaving = (leftAt: string, who = 'wei') => ({
      'partnership/pair': { ...founded, members },
      'person/wei': member,
      [`person/${who}`]: { is: 'left', leftAt, erased: false },
    })
    const whose = (...among: string[]) => ({
      type: 'SessionRecorded',
      data: expect.objectContaining({ among: among.map(id), present: among.map(id) }),
    })
    const before = leaving('2026-03-30T09:00:00.000Z')
    record({}, before).records(whose('dana', 'noor'))
    record({ present: members }, before).refused('HadLeft', 'present')
    const sameDay = leaving('2026-03-31T09:00:00.000Z')
    record({}, sameDay).records(whose('dana', 'noor', 'wei'))
    record({ present: members }, sameDay).records(whose('dana', 'noor', 'wei'))
    const gone = leaving('2026-03-30T09:00:00.000Z', 'dana')
    const action = { who: id('dana'), to: id('noor'), title: 'Send it', dueOn: '2026-04-10' }
    record({ actions: [action] }, gone).refused('HadLeft', 'actions')
    const alone = { ...gone, 'partnership/pair': founded }
    record({ kind: 'budget talk', actions: [] }, alone).refused('NobodyToMeet', 'partnership')
  })
})
