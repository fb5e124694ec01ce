import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { DisputeAttendance } from './commands.ts'
import { held, noor, others, planned, self } from './session.fixture.ts'
import { session } from './session.ts'

describe('who is named as having been at a session', () => {
  const dispute = (
    who: object,
    events: readonly (typeof planned | typeof held)[] = [planned, held],
  ) => given(session, events).when(DisputeAttendance, { ...self, note: 'I was ill.' }, who)
  const disputed = {
    type: 'AttendanceDisputed' as const,
    data: { person: id('noor'), note: 'I was ill.' },
  }

  it('says themselves that they were not, once', () => {
    dispute(noor).records(disputed)
    given(session, [planned, held, disputed]).when(DisputeAttendance, self, noor).records()
    expect(given(session, [planned, held, disputed]).life.state).toMatchObject({
      present: held.data.present,
      disputedBy: [id('noor')],
    })
  })

  it('is nobody who is not named, and nobody before it was held', () => {
    dispute({ by: id('wei'), others }).refused('NotNamedThere')
    dispute(noor, [planned]).refused('NotNamedThere')
    const alone = { ...held, data: { ...held.data, present: [id('dana')] } }
    dispute(noor, [planned, alone]).refused('NotNamedThere')
  })
})
