import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  elapsedDays,
  endOfDay,
  Instant,
  LocalDate,
  localDate,
  momentOn,
  OccurredAt,
  onDay,
  sortsAt,
  startOfDay,
  WrittenInstant,
  Zone,
} from './time.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const SAO_PAULO = 'America/Sao_Paulo'

describe('a local day', () => {
  it.each([
    ['has 24 hours', '2026-03-09', AMSTERDAM, '2026-03-08T23', '2026-03-09T22'],
    ['has 23 when clocks go forward', '2026-03-29', AMSTERDAM, '2026-03-28T23', '2026-03-29T21'],
    ['has 25 when they go back', '2026-10-25', AMSTERDAM, '2026-10-24T22', '2026-10-25T22'],
    [
      'begins at one where midnight is skipped',
      '2018-11-04',
      SAO_PAULO,
      '2018-11-04T03',
      '2018-11-05T01',
    ],
    [
      'ends where the next begins at one',
      '2018-11-03',
      SAO_PAULO,
      '2018-11-03T03',
      '2018-11-04T02',
    ],
    [
      'has midnight twice, and begins with the first',
      '2018-02-18',
      SAO_PAULO,
      '2018-02-18T03',
      '2018-02-19T02',
    ],
    [
      'ends though the next was left out',
      '2011-12-29',
      'Pacific/Apia',
      '2011-12-29T10',
      '2011-12-30T09',
    ],
  ])('%s', (_, date, zone, start, end) => {
    expect(startOfDay(date, zone)).toBe(`${start}:00:00.000Z`)
    expect(endOfDay(date, zone)).toBe(`${end}:59:59.999Z`)
  })

  it('has hours as its clocks show them, also where they skip one or show it twice', () => {
    expect(momentOn('2026-03-28', '10:00', AMSTERDAM)).toBe('2026-03-28T09:00:00.000Z')
    expect(momentOn('2026-03-30', '10:00', AMSTERDAM)).toBe('2026-03-30T08:00:00.000Z')
    expect(momentOn('2026-03-29', '02:30', AMSTERDAM)).toBe('2026-03-29T01:30:00.000Z')
    expect(momentOn('2026-10-25', '02:30', AMSTERDAM)).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is that of its zone', () => {
    const at = '2026-03-28T23:30:00.000Z'
    expect(localDate(at, AMSTERDAM)).toBe('2026-03-29')
    expect(localDate(at, 'America/New_York')).toBe('2026-03-28')
  })

  it('is counted in days of the calendar, age in days of 24 hours', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
    const [from, to] = [startOfDay('2026-03-29', AMSTERDAM), startOfDay('2026-03-30', AMSTERDAM)]
    expect(elapsedDays(from, to)).toBe(23 / 24)
  })
})

describe('where something sorts', () => {
  const day = onDay('2026-03-09', AMSTERDAM)

  it('is the end of its day, or when it was recorded if that came first', () => {
    expect(sortsAt(day, '2026-03-27T08:15:00.000Z')).toBe('2026-03-09T22:59:59.999Z')
    expect(sortsAt(day, '2026-03-09T08:15:00.000Z')).toBe('2026-03-09T08:15:00.000Z')
  })

  it('is its instant, never after it was recorded', () => {
    const recorded = '2026-03-09T08:15:00.000Z'
    expect(sortsAt('2026-03-09T08:14:59.999Z', recorded)).toBe('2026-03-09T08:14:59.999Z')
    expect(sortsAt('2026-03-09T08:15:00.001Z', recorded)).toBe(recorded)
  })

  it('is before now for the earliest days, and after it for the latest', () => {
    const now = '2026-03-09T08:15:00.000Z'
    expect(startOfDay('1900-01-01', AMSTERDAM) < now).toBe(true)
    expect(endOfDay('2199-12-31', 'Pacific/Pago_Pago') > now).toBe(true)
  })
})

describe('when something happened', () => {
  it.each([
    '2026-03-09T10:15:00.000Z',
    '2026-03-09[Europe/Amsterdam]',
    '2024-02-29[America/Argentina/Buenos_Aires]',
    '2026-03-09[UTC]',
  ])('may be %s', (text) => {
    expect(OccurredAt.parse(text)).toBe(text)
  })

  it.each([
    '2026-03-09',
    '2026-03-09T10:15:00Z',
    '2026-03-09T10:15:00.000+01:00',
    '2026-02-30[Europe/Amsterdam]',
    '2026-03-09[Europe/Atlantis]',
    '2026-03-09[+01:00]',
    '2026-03-09[Europe/Amsterdam] ',
    '2026-03-09[]',
    '1899-12-31[Europe/Amsterdam]',
    '2200-01-01[Europe/Amsterdam]',
    '0000-01-01T00:00:00.000Z',
  ])('may not be %s', (text) => {
    expect(OccurredAt.safeParse(text).success).toBe(false)
  })

  it('says what it takes where it is given a moment without milliseconds', () => {
    const { error } = OccurredAt.safeParse('2026-03-09T10:15:00Z')
    expect(error?.issues[0]?.message).toContain('such as 2026-03-09T10:15:00.000Z')
    const beyond = OccurredAt.safeParse('1850-03-09T10:15:00.000Z')
    expect(beyond.error?.issues[0]?.message).toBe('lies before 1900 or after 2199')
  })

  it('names a day only where it was given one', () => {
    expect(dayOf('2026-03-09[Europe/Amsterdam]')).toEqual({ date: '2026-03-09', zone: AMSTERDAM })
    expect(dayOf('2026-03-09T10:15:00.000Z')).toBeUndefined()
  })
})

it.each([
  ['2026-03-09T10:15:00.000Z', '2026-03-09T10:15:00.000Z'],
  ['2026-03-09T10:15:00Z', '2026-03-09T10:15:00.000Z'],
  ['2026-03-09T11:15:00.123456+01:00', '2026-03-09T10:15:00.123Z'],
])('a moment that is written %s is read as %s', (written, read) => {
  expect(WrittenInstant.parse(written)).toBe(read)
})

it.each([
  '2026-03-09',
  '2026-03-09T10:15:00',
  '2026-02-30T10:15:00Z',
  '1899-12-31T10:15:00Z',
  'now',
])('a moment is not written %s', (written) => {
  expect(WrittenInstant.safeParse(written).success).toBe(false)
})

it('takes no instant and no zone that cannot be compared', () => {
  expect(Instant.safeParse('2026-02-29T00:00:00.000Z').success).toBe(false)
  expect(Instant.safeParse('1899-12-31T23:59:59.999Z').success).toBe(false)
  for (const date of ['1900-01-01', '2199-12-31'])
    expect(LocalDate.safeParse(date).success).toBe(true)
  expect(Zone.safeParse('Europe/Amsterdam').success).toBe(true)
  for (const zone of ['', '+01:00', 'Mars/Olympus'])
    expect(Zone.safeParse(zone).success).toBe(false)
})
