import { describe, expect, it } from 'vitest'
import { calendar, entry, options, read } from './calendar.fixture.ts'
import { readCalendar } from './read-calendar.ts'

/** A zone under a name of its own, as some programs write it. */
const westEurope = [
  ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time'],
  ...['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
  ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
  ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
]

describe('a calendar file', () => {
  it('proposes what has passed, with its people and what its title says', () => {
    const { sessions, unread } = read(
      ...entry(
        'one',
        'SUMMARY:1:1 Dana / Noor',
        'DTSTART:20260106T090000Z',
        'DTEND:20260106T094500Z',
        'ORGANIZER;CN=Dana:mailto:Dana@calder.example',
        'ATTENDEE;CN=Noor:mailto:noor@calder.example',
        'ATTENDEE;CN=Dana:mailto:dana@calder.example',
        'ATTENDEE;CN=Blue room;CUTYPE=ROOM:mailto:blue@calder.example',
        'ATTENDEE;CN=Wei;PARTSTAT=DECLINED:mailto:wei@calder.example',
      ),
    )
    expect(unread).toEqual([])
    expect(sessions).toEqual([
      {
        ...{ uid: 'one', series: 'one', line: 4, title: '1:1 Dana / Noor', kind: 'one-to-one' },
        ...{ on: '2026-01-06', time: '10:00', minutes: 45 },
        people: [
          { name: 'Dana', email: 'dana@calder.example' },
          { name: 'Noor', email: 'noor@calder.example' },
        ],
      },
    ])
  })

  it('tells each time of what came round, right when clocks change, without what was left out', () => {
    const { sessions } = read(
      ...westEurope,
      ...entry(
        'weekly',
        'SUMMARY:Leadership team',
        'DTSTART;TZID=W. Europe Standard Time:20260316T100000',
        'DTEND;TZID=W. Europe Standard Time:20260316T110000',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE;TZID=W. Europe Standard Time:20260323T100000',
      ),
      ...entry(
        'weekly',
        'SUMMARY:Leadership team, moved',
        'RECURRENCE-ID;TZID=W. Europe Standard Time:20260406T100000',
        'DTSTART;TZID=W. Europe Standard Time:20260407T140000',
        'DTEND;TZID=W. Europe Standard Time:20260407T150000',
      ),
    )
    expect(sessions.map(({ on, time, title }) => [on, time, title])).toEqual([
      ['2026-03-16', '10:00', 'Leadership team'],
      ['2026-03-30', '10:00', 'Leadership team'],
      ['2026-04-07', '14:00', 'Leadership team, moved'],
      ['2026-04-13', '10:00', 'Leadership team'],
    ])
    expect(new Set(sessions.map(({ uid }) => uid)).size).toBe(4)
    expect(new Set(sessions.map(({ series }) => series))).toEqual(new Set(['weekly']))
  })

  it('takes times by the zone that they name, or by the organisation’s, and days as days', () => {
    const { sessions } = read(
      ...entry(
        'there',
        'SUMMARY:Budget',
        'DTSTART;TZID=America/New_York:20260110T090000',
        'DURATION:PT30M',
      ),
      ...entry('nowhere', 'SUMMARY:Lunch', 'DTSTART:20260710T120000', 'DURATION:PT1H'),
      ...entry(
        'days',
        'SUMMARY:Off-site',
        'DTSTART;VALUE=DATE:20260518',
        'DTEND;VALUE=DATE:20260521',
      ),
    )
    expect(sessions.map(({ on, until, time, kind }) => [on, until, time, kind])).toEqual([
      ['2026-01-10', undefined, '15:00', 'budget talk'],
      ['2026-05-18', '2026-05-20', undefined, 'retreat'],
      ['2026-07-10', undefined, '12:00', undefined],
    ])
  })

  it('says once of a zone that nobody knows how its times are read', () => {
    const at = (uid: string) => [`DTSTART;TZID=Mars/Base:202601${uid}T090000`, 'DURATION:PT30M']
    const { sessions, unread } = read(
      ...entry('10', 'SUMMARY:First', ...at('10')),
      ...entry('11', 'SUMMARY:Second', ...at('11')),
      ...westEurope,
      ...entry('known', 'SUMMARY:Known', 'DTSTART;TZID=W. Europe Standard Time:20260112T090000'),
    )
    expect(sessions.map(({ on, time }) => [on, time])).toEqual([
      ['2026-01-10', '09:00'],
      ['2026-01-11', '09:00'],
      ['2026-01-12', '09:00'],
    ])
    expect(unread).toEqual([
      {
        ...{ line: 4, text: 'Mars/Base' },
        why: 'no time zone of this name is known, and the file does not say how clocks go there',
        instead:
          'its times are read as those of Europe/Amsterdam; if they are not, export the calendar with its time zones',
      },
    ])
  })

  it('reads an hour that clocks skip by how they went before, and an end by the zone that it names', () => {
    const { sessions, unread } = read(
      ...westEurope,
      ...entry(
        ...['there', 'SUMMARY:There', 'DTSTART;TZID=America/New_York:20260308T023000'],
        'DTEND;TZID=America/New_York:20260308T040000',
      ),
      ...entry(
        ...['here', 'SUMMARY:Here', 'DTSTART;TZID=W. Europe Standard Time:20260329T023000'],
        'DTEND;TZID=W. Europe Standard Time:20260329T040000',
      ),
      ...entry(
        ...['way', 'SUMMARY:On the way', 'DTSTART;TZID=Europe/London:20260512T090000'],
        'DTEND;TZID=Europe/Amsterdam:20260512T110000',
      ),
    )
    expect(unread).toEqual([])
    expect(sessions.map(({ on, time, minutes }) => [on, time, minutes])).toEqual([
      ['2026-03-08', '08:30', 30],
      ['2026-03-29', '03:30', 30],
      ['2026-05-12', '10:00', 60],
    ])
  })

  it('says of each that it passes over what to do instead', () => {
    const { sessions, unread } = read(
      ...entry('later', 'SUMMARY:Later', 'DTSTART:20270106T090000Z', 'DTEND:20270106T100000Z'),
      ...entry(
        'off',
        'SUMMARY:Off',
        'STATUS:CANCELLED',
        'DTSTART:20260106T090000Z',
        'DURATION:PT1H',
      ),
    )
    expect(sessions).toEqual([])
    expect(unread).toMatchObject([
      {
        ...{ line: 4, text: 'Later', why: 'it is still to come' },
        ...{ instead: 'left out; plan it as a session' },
        choosing: { choices: [{ is: 'planned', label: 'Plan it for 2027-01-06' }] },
      },
      {
        ...{ line: 11, text: 'Off', why: 'it was cancelled: nothing took place' },
        instead: 'left out; nothing is to be done',
        choosing: { choices: [{ is: 'held', label: 'Record it as held' }] },
      },
    ])
  })

  it('does with each what was chosen instead, and still says what it was', () => {
    const lines = [
      ...entry(...['later', 'SUMMARY:Later', 'DTSTART;VALUE=DATE:20261006', 'RRULE:FREQ=WEEKLY']),
      ...entry(
        ...['off', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20260106T090000Z', 'DURATION:PT1H'],
      ),
      ...entry('open', 'SUMMARY:Open', 'DTEND:20260108T100000Z'),
    ]
    const choices = read(...lines).unread.map(({ choosing }) => choosing)
    const chosen = new Map(choices.map((each) => [each?.id ?? '', each?.choices[0]?.is ?? '']))
    const { sessions, unread } = readCalendar(calendar(...lines), { ...options, chosen })
    expect(sessions.map(({ title, on, time, planned }) => [title, on, time, planned])).toEqual([
      ['Off', '2026-01-06', '10:00', undefined],
      ['Open', '2026-01-08', undefined, undefined],
      ['Later', '2026-10-06', undefined, true],
    ])
    expect(unread.map(({ choosing }) => choosing?.chosen)).toEqual(['planned', 'held', 'day'])
  })

  it('is refused in a sentence where it is none', () => {
    for (const text of [
      '',
      'hello',
      '{"a":1}',
      'BEGIN:VCARD\r\nEND:VCARD\r\n',
      'BEGIN:VCALENDAR\r\nBEGIN',
    ])
      expect(() => readCalendar(text, options)).toThrow('This is no calendar that can be read')
  })
})
