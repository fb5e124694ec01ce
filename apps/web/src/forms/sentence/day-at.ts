import { daysBetween, MONTHS } from '../../words/dates.ts'

/** A day, and how many letters name it. */
export interface DayAt {
  /** `2026-09-08` */
  readonly day: string
  readonly length: number
}

const months = MONTHS.map((name) => name.toLowerCase())
/** By its first three letters, or whole, or as else it is cut short. */
const anyOf = (names: readonly string[], ...short: readonly string[]) =>
  [...names.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`), ...short].join('|')
const MONTH = `(${anyOf(months, 'sept')})`
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?'
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const WEEKDAY = anyOf(WEEKDAYS, 'tues', 'weds', 'thur', 'thurs')

/** Days after which nobody means the day that has passed as the one by which something is due. */
const LONG_OVER = 31

const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six']
const AFTER = `(an?|\\d{1,2}|${NUMBERS.slice(1).join('|')}) (day|week|month)s?`

const near = { yesterday: -1, today: 0, tomorrow: 1 }

/**
 * The day that a text begins with: `8 Sep`, `Sep 8 2026`, `2026-09-08`, `tomorrow`, `Friday`. Without a year it is the
 * nearest such day, but one by which something is due is never long over; a weekday is the next one, or the last one where
 * `ahead` is false.
 */
export function dayAt(
  text: string,
  today: string,
  ahead: boolean,
  isDue = ahead,
): DayAt | undefined {
  const from = isDue ? later(today, -LONG_OVER) : undefined
  const found = (pattern: string) => new RegExp(`^(?:${pattern})(?![\\p{L}\\d])`, 'iu').exec(text)
  const written = found('(\\d{4})-(\\d{2})-(\\d{2})')
  if (written !== null) return dated(written, Number(written[1]), `${written[2]}-${written[3]}`)
  const dayFirst = found(`(?:the )?${DATE}\\.? (?:of )?${MONTH}(?:,? (\\d{4}))?`)
  if (dayFirst !== null)
    return inYear(dayFirst, dayFirst[2], dayFirst[1], dayFirst[3], { today, from })
  const monthFirst = found(`${MONTH} ${DATE}(?:,? (\\d{4}))?`)
  if (monthFirst !== null)
    return inYear(monthFirst, monthFirst[1], monthFirst[2], monthFirst[3], { today, from })
  const word = found(Object.keys(near).join('|'))
  if (word !== null)
    return {
      day: later(today, near[word[0].toLowerCase() as keyof typeof near]),
      ...lengthOf(word),
    }
  const weekday = found(`(?:(next|last|this) )?(${WEEKDAY})`)
  return weekday === null ? undefined : onWeekday(weekday, today, ahead)
}

/** A day's date that a text begins with and no calendar has: "31 Feb". */
export function noDayAt(text: string): string | undefined {
  const shapes = `(?:${DATE} (?:of )?${MONTH}|${MONTH} ${DATE})(?:,? \\d{4})?(?![\\p{L}\\d])`
  const [written] = new RegExp(`^${shapes}`, 'iu').exec(text) ?? []
  return written !== undefined && dayAt(written, '2000-01-01', false) === undefined
    ? written
    : undefined
}

/** So long after today as a text begins with: "two weeks". */
export function dayAfter(text: string, today: string): DayAt | undefined {
  const found = new RegExp(`^${AFTER}(?![\\p{L}\\d])`, 'iu').exec(text)
  if (found === null) return undefined
  const [, often = '', unit = ''] = found
  const named = NUMBERS.indexOf(often.toLowerCase().replace(/^an$/, 'a')) + 1
  const n = named || Number(often)
  switch (unit.toLowerCase()) {
    case 'day':
      return { day: later(today, n), ...lengthOf(found) }
    case 'week':
      return { day: later(today, 7 * n), ...lengthOf(found) }
    default:
      return { day: monthsLater(today, n), ...lengthOf(found) }
  }
}

/** The same day of a later month, or its last where it is shorter. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** The last day of the month that a text begins with, the next to come unless it names the year: "June", "end of June 2027". */
export function monthEndAt(text: string, today: string): DayAt | undefined {
  const pattern = `^(?:(?:the )?end of )?${MONTH}(?:,? (\\d{4}))?(?![\\p{L}\\d]|,? \\d)`
  const found = new RegExp(pattern, 'iu').exec(text)
  if (found === null) return undefined
  const month = months.findIndex((name) => name.startsWith((found[1] ?? '').toLowerCase()))
  const now = Number(today.slice(0, 4))
  const years = found[2] === undefined ? [now, now + 1] : [Number(found[2])]
  const ends = years.map((year) =>
    new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
  )
  const day = ends.find((end) => end >= today) ?? ends[0]
  return day === undefined ? undefined : { day, ...lengthOf(found) }
}

function inYear(
  found: RegExpExecArray,
  month: string | undefined,
  date: string | undefined,
  year: string | undefined,
  { today, from = '' }: { today: string; from: string | undefined },
): DayAt | undefined {
  const number = 1 + months.findIndex((name) => name.startsWith((month ?? '').toLowerCase()))
  const monthDay = `${String(number).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  if (year !== undefined) return dated(found, Number(year), monthDay)
  const now = Number(today.slice(0, 4))
  return [now - 1, now, now + 1]
    .flatMap((each) => dated(found, each, monthDay) ?? [])
    .filter(({ day }) => day >= from)
    .sort((a, b) => Math.abs(daysBetween(a.day, today)) - Math.abs(daysBetween(b.day, today)))[0]
}

/** Nothing where there is no such day, as 31 Sep. */
function dated(found: RegExpExecArray, year: number, monthDay: string): DayAt | undefined {
  const day = `${year}-${monthDay}`
  const date = new Date(`${day}T12:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  return exists ? { day, ...lengthOf(found) } : undefined
}

function onWeekday(found: RegExpExecArray, today: string, ahead: boolean): DayAt {
  const [, which, name = ''] = found
  const wanted = WEEKDAYS.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase()))
  const from = new Date(`${today}T12:00:00Z`).getUTCDay()
  const isAhead = /^(?:next|last)$/i.test(which ?? '') ? which?.toLowerCase() === 'next' : ahead
  const away = isAhead ? (wanted - from + 7) % 7 || 7 : -((from - wanted + 7) % 7 || 7)
  return { day: later(today, away), ...lengthOf(found) }
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const lengthOf = (found: RegExpExecArray) => ({ length: found[0].length })
