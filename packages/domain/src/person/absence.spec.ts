import { expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import { absenceAhead, absenceOn } from './absence.ts'
import { EndAbsence, StartAbsence } from './commands.ts'
import { person } from './person.ts'
import type { PersonState } from './state.ts'

const self = { id: id('this') }
const joined = {
  type: 'MemberJoined' as const,
  data: { role: 'CMO' as const, name: of(id('this'), 'Noor Haddad') },
}
const zone = 'Europe/Amsterdam'
const absenceIn = (state: PersonState, day: string) =>
  state.is === 'member' ? absenceOn(state.absences, day, zone) : undefined
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
  const away = (day: string) => absenceIn(state, day) !== undefined
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

it('is away for each of several absences, whichever was said first', () => {
  const planned = (from: string, until: string) => ({
    type: 'AbsenceStarted' as const,
    data: { from, until },
  })
  const [december, january] = [
    planned('2026-12-05', '2026-12-20'),
    planned('2027-01-10', '2027-01-15'),
  ]
  const said = [joined, december, january, planned('2026-11-02', '2026-11-04')]
  const { state } = given(person, said).life
  const days = ['2026-11-03', '2026-12-05', '2026-12-21', '2027-01-12']
  expect(days.map((day) => absenceIn(state, day)?.first)).toEqual([
    ...['2026-11-02', '2026-12-05', undefined, '2027-01-10'],
  ])
  const steps = state.is === 'member' ? state.absences : []
  expect(absenceAhead(steps, '2026-12-01', zone)).toMatchObject({ from: '2026-12-05' })
  expect(absenceAhead(steps, '2026-12-06', zone)).toMatchObject({ from: '2027-01-10' })
  const again = (days: object) => given(person, said).when(StartAbsence, { ...self, ...days })
  again({ from: '2026-12-20', until: '2026-12-24' }).refused('AlreadyAbsent')
  again({ from: '2026-12-21' }).refused('AlreadyAbsent')
  again({ from: '2026-12-21', until: '2027-01-09' }).records(planned('2026-12-21', '2027-01-09'))
})

it('is back from the absence that is under way, and from none that is still ahead', () => {
  const later = { type: 'AbsenceStarted' as const, data: { from: '2026-06-10' } }
  const back = { type: 'AbsenceEnded' as const, data: {} }
  const past = given(person, [joined, absent, later])
  past.when(EndAbsence, self).records(back)
  const { state } = given(person, [joined, absent, later, back]).life
  expect(absenceIn(state, '2026-04-01')).toBeUndefined()
  expect(absenceIn(state, '2026-06-11')).toMatchObject({ from: '2026-06-10' })
  given(person, [joined, absent, later, back]).when(EndAbsence, self).refused('NotBegun')
})

it('is away on every day of an absence, also where another was once let fall into it', () => {
  const planned = (from: string, until: string) => ({
    type: 'AbsenceStarted' as const,
    data: { from, until },
  })
  const said = [joined, planned('2026-04-10', '2026-04-30'), planned('2026-04-12', '2026-04-14')]
  const { state } = given(person, said).life
  const days = ['2026-04-11', '2026-04-13', '2026-04-20', '2026-05-01']
  expect(days.map((day) => absenceIn(state, day)?.first)).toEqual([
    ...['2026-04-10', '2026-04-12', '2026-04-10', undefined],
  ])
})

it('is stood in for by a delegate whom they named themselves', () => {
  const others = { 'person/chris': member }
  const start = (by: object) =>
    given(person, [joined]).when(StartAbsence, { ...self, delegate: id('chris') }, by)
  start({ by: id('chris'), onBehalfOf: id('this'), others }).refused('OnlyInPerson', 'delegate')
  start({ by: id('this'), others }).records(expect.anything())
})
