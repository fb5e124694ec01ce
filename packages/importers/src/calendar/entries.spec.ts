import { describe, expect, it } from 'vitest'
import { calendar, entry, options, read } from './calendar.fixture.ts'
import { type ReadCalendar, readCalendar } from './read-calendar.ts'

const NINE = 'DTSTART:20260106T090000Z'
const good = entry('good', 'SUMMARY:Good', 'DTSTART:20260107T090000Z', 'DURATION:PT1H')
const titles = ({ sessions }: ReadCalendar) => sessions.map(({ title }) => title)

describe('an entry that is spoilt', () => {
  it.each([
    ['DTSTART:notadate'],
    ['DTSTART:'],
    ['DTEND:bad', NINE],
    ['DURATION:long', NINE],
    ['RRULE:FREQ=SOMETIMES', NINE],
    ['RRULE:', NINE],
    ['RRULE:FREQ=WEEKLY;UNTIL=20260231', NINE],
    ['EXDATE:20260231T090000Z', NINE, 'RRULE:FREQ=WEEKLY;COUNT=2'],
    ['no colon', NINE],
    ['DTSTART:20260231T090000Z'],
    ['DTSTART:20260106T250000Z'],
    ['DTSTART;VALUE=DATE:20260931'],
  ])('is named by its line, and spoils no other: %s', (line, ...more) => {
    const told = read(...entry('bad', 'SUMMARY:Plan\\, bad', line, ...more), ...good)
    expect(titles(told)).toEqual(['Good'])
    expect(told.unread).toEqual([
      {
        ...{ line: 8, text: 'Plan, bad', why: `“${line}” is not understood` },
        instead: 'left out; record it by hand',
      },
    ])
  })

  it('is one without an end, and one whose part has none', () => {
    const open = entry('open', 'SUMMARY:Open', NINE).slice(0, -1)
    const part = entry('part', 'SUMMARY:Part', NINE, 'BEGIN:VALARM')
    const told = read(...open, ...part, ...good)
    expect(titles(told)).toEqual(['Good'])
    expect(told.unread).toMatchObject([
      { line: 4, text: 'Open', why: 'it is not whole' },
      { line: 9, text: 'Part', why: 'it is not whole' },
    ])
  })

  it('is one of which nobody can follow when it was', () => {
    const told = read(
      'BEGIN:VEVENT',
      'UID:bad',
      'SUMMARY:Bad',
      'DTSTAMP:bad',
      'END:VEVENT',
      ...good,
    )
    expect(titles(told)).toEqual(['Good'])
    expect(told.unread).toMatchObject([
      { line: 4, text: 'Bad', why: 'when it took place is not understood' },
    ])
  })

  it('takes nothing with it that takes its place on one of its days', () => {
    const told = read(
      ...entry('weekly', 'SUMMARY:Weekly', NINE, 'RRULE:FREQ=SOMETIMES'),
      ...entry('weekly', 'SUMMARY:Moved', 'RECURRENCE-ID:20260113T090000Z', NINE),
      ...entry('weekly', 'SUMMARY:Moved too', 'RECURRENCE-ID:20260120T090000Z', NINE),
    )
    expect(told.sessions.map(({ uid, title }) => [uid, title])).toEqual([
      ['weekly 2026-01-13T09:00:00Z', 'Moved'],
      ['weekly 2026-01-20T09:00:00Z', 'Moved too'],
    ])
    expect(told.unread).toHaveLength(1)
  })
})

it('a zone that is spoilt is passed over, and times in it go by its name', () => {
  const told = read(
    ...['BEGIN:VTIMEZONE', 'TZID:America/New_York', 'no colon', 'END:VTIMEZONE'],
    ...['BEGIN:VTIMEZONE', 'X-OF:Nowhere', 'END:VTIMEZONE'],
    ...entry('there', 'SUMMARY:There', 'DTSTART;TZID=America/New_York:20260110T090000'),
    ...entry('utc', 'SUMMARY:UTC', 'DTSTART;TZID=UTC:20260111T090000'),
  )
  expect(told.sessions.map(({ title, time }) => [title, time])).toEqual([
    ['There', '15:00'],
    ['UTC', '10:00'],
  ])
  expect(told.unread).toEqual([
    {
      ...{ line: 6, text: 'America/New_York', why: '“no colon” is not understood' },
      instead: 'times in it go by its name',
    },
  ])
})

it('lines between the entries spoil none of them', () => {
  expect(titles(read('no colon', ...good, 'BEGIN:VTODO', 'RRULE:bad', 'END:VTODO'))).toEqual([
    'Good',
  ])
})

it('of several calendars in one file the first is read, also after a byte order mark', () => {
  const other = calendar(...entry('other', 'SUMMARY:Other', NINE))
  expect(titles(readCalendar(`\uFEFF${calendar(...good)}${other}`, options))).toEqual(['Good'])
})

it('one that breaks off is read as far as it goes, and says so', () => {
  const [whole = ''] = calendar(...good).split('END:VCALENDAR')
  const told = readCalendar(whole, options)
  expect(titles(told)).toEqual(['Good'])
  expect(told.unread).toMatchObject([{ why: 'the file breaks off before its calendar ends' }])
})
