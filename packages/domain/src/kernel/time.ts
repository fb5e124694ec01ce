import { z } from 'zod'
import { beginningOf, clockAt, offsetAt } from './zone-offsets.ts'

/** No record of people reaches further; years of four digits compare as strings. */
const [FIRST_YEAR, YEAR_AFTER_ALL] = ['1900', '2200']

const isWithinReach = (date: string) => date >= FIRST_YEAR && date < YEAR_AFTER_ALL
const beyond = 'lies before 1900 or after 2199'
/** The same, as others are told what is taken. */
const within = { pattern: '^(?:19|20|21)[0-9]{2}-' }

/** A moment in UTC with milliseconds, `2026-03-09T10:15:00.000Z`; instants compare as strings. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .refine(isWithinReach, beyond)
  .meta({ id: 'Instant' })
export type Instant = z.output<typeof Instant>

/** A moment as programs write one, with or without milliseconds and in any zone, `2026-03-09T11:15:00+01:00`; read as an `Instant`. */
export const WrittenInstant = z.iso
  .datetime({ offset: true })
  .overwrite((written) => {
    const at = Date.parse(written)
    return Number.isNaN(at) ? written : instant(at)
  })
  .refine(isWithinReach, beyond)
  .meta({ id: 'WrittenInstant', ...within })

/** A day in somebody's calendar, `2026-03-09`; meaningful only with a zone. */
export const LocalDate = z.iso
  .date()
  .refine(isWithinReach, beyond)
  .meta({ id: 'LocalDate', ...within })
export type LocalDate = z.output<typeof LocalDate>

/** A month in somebody's calendar, `2026-03`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month')
  .refine(isWithinReach, beyond)
  .meta({ id: 'Month' })
export type Month = z.output<typeof Month>

/** The names of the months, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "September 2026" */
export function monthInWords(of: Month): string {
  const [year, month] = of.split('-')
  return `${MONTHS[Number(month) - 1]} ${year}`
}

/** "7 Oct"; with its year, where that is another than that of the day it is told on, or it may be read on any day. */
export function dayNear(date: LocalDate, told?: LocalDate): string {
  const [year, month, day] = date.split('-')
  const words = `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3)}`
  return year === told?.slice(0, 4) ? words : `${words} ${year}`
}

/** A time of day on somebody's clock, `10:00`; meaningful only with a day and its zone. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day')
  .meta({ id: 'LocalTime' })
export type LocalTime = z.output<typeof LocalTime>

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

/** A day where somebody is, `2026-03-09[Europe/Amsterdam]`. */
export const ZonedDate = z
  .string()
  .regex(LOCAL_DAY, 'not a date with its zone')
  .refine(isLocalDay, 'not a date with its zone')
  .meta({ id: 'ZonedDate', examples: ['2026-03-09[Europe/Amsterdam]'] })

/** What an envelope carries as `occurredAt`: an instant, or a local date with its zone. */
export const OccurredAt = z.union([Instant, ZonedDate], {
  error: ({ input }) => (input === undefined ? undefined : noMoment(input)),
})
export type OccurredAt = z.output<typeof OccurredAt>

const noMoment = (said: unknown): string =>
  typeof said === 'string' && /^\d{4}-\d{2}-\d{2}/.test(said) && !isWithinReach(said)
    ? beyond
    : 'say a moment such as 2026-03-09T10:15:00.000Z, or a day with its zone such as 2026-03-09[Europe/Amsterdam]'

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

/** The day on which something happened: the one that was named, or that of its instant in a zone. */
export const dayIn = (
  { occurredAt, at }: { readonly occurredAt: OccurredAt; readonly at: Instant },
  zone: Zone,
): LocalDate => dayOf(occurredAt)?.date ?? localDate(at, zone)

/** Where an event sorts: its instant, or the end of its day; never after it was recorded. */
export function sortsAt(occurredAt: OccurredAt, recordedAt: Instant): Instant {
  const day = dayOf(occurredAt)
  return earlier(day === undefined ? occurredAt : endOfDay(day.date, day.zone), recordedAt)
}

const DAY = 86_400_000

/** The day in UTC. */
function dateAt(epochMilliseconds: number): LocalDate {
  const day = Math.floor(epochMilliseconds / DAY)
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(epochMilliseconds).toISOString().split('T')[0] ?? ''
  dates.set(day, date)
  return date
}

/** A record reaches over few days, and they are asked for again and again. */
const dates = new Map<number, LocalDate>()

/** The last millisecond of a local day. A date falls due then, and is overdue at the next local midnight. */
export function endOfDay(date: LocalDate, zone: Zone): Instant {
  return instant(beginningOf(addDays(date, 1), zone) - 1)
}

/** The first instant of a local day; where a change of clocks skips midnight, the first that exists. */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  return instant(beginningOf(date, zone))
}

/**
 * The instant at which a zone's clocks show a time. Where they skip it, the instant by as much later; where they show it
 * twice, the first.
 */
export const momentOn = (date: LocalDate, time: LocalTime, zone: Zone): Instant =>
  instant(clockAt(`${date}T${time}`, zone))

/** The calendar day on which an instant falls in a zone. */
export function localDate(at: Instant, zone: Zone): LocalDate {
  const epoch = Date.parse(at)
  return dateAt(epoch + offsetAt(epoch, zone))
}

/** What the clocks of a zone show at an instant, `03:25`. */
export function timeIn(at: Instant, zone: Zone): LocalTime {
  const epoch = Date.parse(at)
  return instant(epoch + offsetAt(epoch, zone)).slice(11, 16)
}

/** The day that it is, where somebody is. */
export const todayIn = ({ now, zone }: { readonly now: Instant; readonly zone: Zone }): LocalDate =>
  localDate(now, zone)

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateAt(Date.parse(date) + days * DAY)
}

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** Elapsed time in days of 24 hours, as every formula counts age. */
export const elapsedDays = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / DAY

/** @throws RangeError for what is no moment */
export function instant(epochMilliseconds: number): Instant {
  const inDay = Math.floor(epochMilliseconds - Math.floor(epochMilliseconds / DAY) * DAY)
  return `${dateAt(epochMilliseconds)}T${timeAt(inDay)}Z`
}

const padded = (length: number, digits: number) =>
  Array.from({ length }, (_, n) => String(n).padStart(digits, '0'))
const sixty = padded(60, 2)
const thousand = padded(1_000, 3)

/** A time of day. Put together so it takes a quarter of what a Date takes, and long histories ask for many. */
function timeAt(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const minutes = Math.floor(seconds / 60)
  return `${sixty[Math.floor(minutes / 60)]}:${sixty[minutes % 60]}:${sixty[seconds % 60]}.${thousand[milliseconds % 1_000]}`
}

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
