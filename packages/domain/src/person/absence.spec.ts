import { expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import { isAbsentOn } from './absence.ts'
import { EndAbsence, StartAbsence } from './commands.ts'
import { person } from './person.ts'

const self = { id: id('this') }
const joined = {
  type: 'MemberJoined' as const,
  data: { role: 'CMO' as const, name: of(id('this'), 'Noor Haddad') },
}
const absent = { type: 'AbsenceStarted' as const, data: { until: '2026-04-30' } }

it('is away from a day ahead, for the days that were said', () => {
  const ahead = { from: '2026-04-10', until: '2026-04-12' }
  const planned = { type: 'AbsenceStarted' as const, data: ahead }
  const plan = (days: object) => given(person, [joined]).when(StartAbsence, { ...self, ...days })
  plan(ahead).records(planned)
  plan({ from: '2026-03-31' }).records({ type: 'AbsenceStarted', data: {} })
  plan({ from: '2026-03-30' }).refused('BeganBefore', 'from')
  plan({ ...ahead, until: '2026-04-09' }).refused('EndsBeforeItBegins', 'until')
  plan({ until: '2026-03-30' }).refused('EndsBeforeItBegins', 'until')
  const { state } = given(person, [joined, planned]).life
  const away = (day: string) => state.is === 'member' && isAbsentOn(state.absent, day)
  const days = ['2026-04-09', '2026-04-10', '2026-04-12', '2026-04-13']
  expect(days.map(away)).toEqual([false, true, true, false])
})

it('is not back before an absence began, and free for another once its last day has passed', () => {
  const planned = { type: 'AbsenceStarted' as const, data: { from: '2026-04-10' } }
  given(person, [joined, planned]).when(EndAbsence, self).refused('NotBegun')
  const past = given(person, [joined, absent])
  past.when(StartAbsence, { ...self, from: '2026-04-30' }).refused('AlreadyAbsent')
  past
    .when(StartAbsence, { ...self, from: '2026-05-01' })
    .records({ type: 'AbsenceStarted', data: { from: '2026-05-01' } })
})
