import { localDate, onDay } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { person } from './person.ts'

it('counts a tenure in days of the calendar, from a day that was named to the one looked at', () => {
  const { company, on } = calder()
  const ravi = on(
    '2026-03-29T10:00:00.000Z',
    company.owner,
    'AddMember',
    { name: 'Ravi Patel', role: 'CFO' },
    onDay('2026-03-01', 'Europe/Amsterdam'),
  )
  const days = (moment: string) =>
    ask(person, viewFor(company, ravi, { moment }), { id: ravi }).tenureDays
  expect(days('2026-03-29T11:00:00.000Z')).toBe(28)
  const evening = '2026-03-29T22:30:00.000Z'
  expect(localDate(evening, 'Europe/Amsterdam')).toBe('2026-03-30')
  expect(days(evening)).toBe(29)
})
