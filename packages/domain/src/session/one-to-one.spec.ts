import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
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
})
