import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, instant, localDate, startOfDay } from './time.ts'

const zone = fc.constantFrom(
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
)
const epoch = fc.oneof(
  fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2100, 0) }),
  fc.integer({ min: Date.parse('0000-01-02'), max: Date.UTC(9998, 0) }),
)
const many = { numRuns: 500 }

const calendarDay = (at: number, of: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(of).toPlainDate()

describe('days as the calendar of a zone has them', () => {
  it('are found at any moment, also right at a change of clocks', () => {
    fc.assert(
      fc.property(epoch, zone, (at, of) => {
        const next = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(of)
          .getTimeZoneTransition('next')?.epochMilliseconds
        for (const moment of [at, next ?? at, (next ?? at) - 1]) {
          expect(localDate(instant(moment), of)).toBe(calendarDay(moment, of).toString())
        }
      }),
      many,
    )
  })

  it('begin at their first moment, around changes of clocks as well', () => {
    fc.assert(
      fc.property(epoch, zone, fc.integer({ min: -3, max: 3 }), (at, of, days) => {
        const change = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(of)
          .getTimeZoneTransition('next')
        for (const near of [calendarDay(at, of), change?.toPlainDate().add({ days })]) {
          if (near === undefined) continue
          const begins = near.toZonedDateTime(of).epochMilliseconds
          expect(startOfDay(near.toString(), of)).toBe(instant(begins))
        }
      }),
      many,
    )
  })

  it('are counted as the calendar counts them', () => {
    fc.assert(
      fc.property(epoch, fc.integer({ min: -400, max: 400 }), (at, days) => {
        const from = calendarDay(at, 'UTC')
        const to = from.add({ days })
        expect(addDays(from.toString(), days)).toBe(to.toString())
        expect(daysBetween(from.toString(), to.toString())).toBe(days)
      }),
      many,
    )
  })
})
