import { type ReadCalendar, readCalendar } from './read-calendar.ts'

export const options = { zone: 'Europe/Amsterdam', now: '2026-09-30T07:00:00.000Z' }

export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Spec//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  )
export const entry = (uid: string, ...lines: string[]) => [
  ...['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'],
]
export const read = (...lines: string[]): ReadCalendar => readCalendar(calendar(...lines), options)
