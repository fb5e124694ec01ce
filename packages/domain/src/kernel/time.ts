import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A moment in UTC with milliseconds, `2026-03-09T10:15:00.000Z`; instants compare as strings. */
export const Instant = z.iso.datetime({ precision: 3 }).meta({ id: 'Instant' })
export type Instant = z.output<typeof Instant>

/**
 * A day in somebody's calendar, `2026-03-09`; meaningful only with a zone. The last day of all is left out: its end may
 * be in a year of five digits, and instants compare as strings.
 */
export const LocalDate = z.iso
  .date()
  .refine((date) => date < '9999-12-31', 'lies too far ahead')
  .meta({ id: 'LocalDate' })
export type LocalDate = z.output<typeof LocalDate>

/** An IANA time zone, `Europe/Amsterdam`. */
export const Zone = z.string().max(64).refine(isZone, 'not a time zone').meta({ id: 'Zone' })
export type Zone = z.output<typeof Zone>

function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

const LOCAL_DAY = /^(\d{4}-\d{2}-\d{2})\[(.+)\]$/

/** What an envelope carries as `occurredAt`: an instant, or a local date with its zone. */
export const OccurredAt = z.union([
  Instant,
  z
    .string()
    .regex(LOCAL_DAY, 'not a date with its zone')
    .refine(isLocalDay, 'not a date with its zone'),
])
export type OccurredAt = z.output<typeof OccurredAt>

function isLocalDay(text: string): boolean {
  const [, date, zone] = LOCAL_DAY.exec(text) ?? []
  return (
    date !== undefined && zone !== undefined && LocalDate.safeParse(date).success && isZone(zone)
  )
}

/** A local date with its zone, in the form that the envelope stores. */
export const onDay = (date: LocalDate, zone: Zone): OccurredAt => `${date}[${zone}]`

/** The day of an `occurredAt` that names only a day; undefined for an instant. */
export function dayOf(occurredAt: OccurredAt): { date: LocalDate; zone: Zone } | undefined {
  const [, date, zone] = LOCAL_DAY.exec(occurredAt) ?? []
  return date === undefined || zone === undefined ? undefined : { date, zone }
}

/** Where an event sorts: its instant, or the end of its day; never after it was recorded. */
export function sortsAt(occurredAt: OccurredAt, recordedAt: Instant): Instant {
  const day = dayOf(occurredAt)
  return earlier(day === undefined ? occurredAt : endOfDay(day.date, day.zone), recordedAt)
}

/** The last millisecond of a local day. A date falls due then, and is overdue at the next local midnight. */
export function endOfDay(date: LocalDate, zone: Zone): Instant {
  const day = onDay(date, zone)
  const known = ends.get(day)
  if (known !== undefined) return known
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone)
  const end = instant(next.epochMilliseconds - 1)
  if (ends.size >= MOST_ENDS) ends.clear()
  ends.set(day, end)
  return end
}

/** Calendars are slow, and a record comes back to the same days. */
const ends = new Map<string, Instant>()
const MOST_ENDS = 4_000

/** The first instant of a local day; where a change of clocks skips midnight, the first that exists. */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  return instant(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)
}

/** The calendar day on which an instant falls in a zone. */
export function localDate(at: Instant, zone: Zone): LocalDate {
  // No zone changes its date within a second.
  const second = `${at.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)} ${zone}`
  if (second !== asked.second) {
    const date = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
    asked = { second, date }
  }
  return asked.date
}

/** What was asked for last: mostly it is asked for again. */
let asked = { second: '', date: '' }

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days
}

/** Elapsed time in days of 24 hours, as every formula counts age. */
export const elapsedDays = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

export const instant = (epochMilliseconds: number): Instant =>
  new Date(epochMilliseconds).toISOString()

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
