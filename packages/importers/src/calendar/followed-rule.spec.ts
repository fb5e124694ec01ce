import { describe, expect, it } from 'vitest'
import { entry, read } from './calendar.fixture.ts'

const round = (rule: string, from = '20200101T100000Z') =>
  read(...entry('round', 'SUMMARY:1:1', `DTSTART:${from}`, 'DURATION:PT30M', `RRULE:${rule}`))

const good = entry('good', 'SUMMARY:Good', 'DTSTART:20260106T090000Z', 'DURATION:PT30M')

describe('a rule by which something comes round', () => {
  it.each([
    'FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2',
    'FREQ=HOURLY;BYMONTHDAY=31;BYMONTH=4',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=DAILY;INTERVAL=2000000000',
  ])('is passed over where nobody can follow it to its end: %s', (rule) => {
    expect(round(rule)).toMatchObject({
      sessions: [],
      unread: [{ why: 'it comes round too often to be counted, or on days that there never are' }],
    })
  })

  it('was not cancelled where no day fits it', () => {
    expect(round('FREQ=YEARLY;BYDAY=6MO;BYMONTH=2').unread).toMatchObject([
      { why: 'it comes round on days that there never are' },
    ])
  })

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', ['2020-02-29', '2024-02-29']],
    ['FREQ=HOURLY;INTERVAL=24;COUNT=2', ['2020-01-01', '2020-01-02']],
  ])('is followed however seldom it fits: %s', (rule, days) => {
    expect(round(rule)).toMatchObject({ sessions: days.map((on) => ({ on })), unread: [] })
  })

  it.each([
    ['FREQ=DAILY', '20110101T100000Z', '2024-01-04'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '20060102T100000Z', '2022-11-30'],
  ])('tells the last times of what began long ago: %s', (rule, from, first) => {
    const { sessions, unread } = round(rule, from)
    expect(sessions).toHaveLength(1000)
    expect([sessions[0]?.on, sessions.at(-1)?.on]).toEqual([first, '2026-09-29'])
    expect(unread).toMatchObject([{ why: 'more than 1000 sessions: the last of them were read' }])
  })

  it('of a zone spoils the times that go by it, and no other', () => {
    const { sessions, unread } = read(
      ...['BEGIN:VTIMEZONE', 'TZID:Mars/Base', 'BEGIN:STANDARD', 'DTSTART:20200101T000000'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2'],
      ...['END:STANDARD', 'END:VTIMEZONE'],
      ...entry('there', 'SUMMARY:There', 'DTSTART;TZID=Mars/Base:20260110T090000'),
      ...good,
    )
    expect(sessions).toMatchObject([{ title: 'Good' }])
    expect(unread).toMatchObject([{ text: 'There' }])
  })
})
