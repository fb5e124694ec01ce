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
export const MONTH = `(${anyOf(months, 'sept')})`
export const DATE = '(\\d{1,2})(?:st|nd|rd|th)?'
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
export const WEEKDAY = anyOf(WEEKDAYS, 'tues', 'weds', 'thur', 'thurs')
/** "Friday 13 Nov" */
const ON_WEEKDAY = new RegExp(`^(?:${WEEKDAY}),? (?:the )?(?=\\d|${MONTH})`, 'iu')

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
  const [weekday = ''] = ON_WEEKDAY.exec(text) ?? []
  const dated = datedAt(text.slice(weekday.length), today, isDue)
  if (dated === undefined) return namedDayAt(text, today, ahead)
  const isSo = weekday === '' || isWeekday(dated.day, weekday)
  return isSo ? { day: dated.day, length: weekday.length + dated.length } : undefined
}

const isWeekday = (day: string, name: string): boolean =>
  WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()]?.slice(0, 3) === name.slice(0, 3).toLowerCase()

const beginning = (text: string) => (pattern: string) =>
  new RegExp(`^(?:${pattern})(?![\\p{L}\\d])`, 'iu').exec(text)

/** A day by its date: `8 Sep`, `2026-09-08`, `24.12.`, `31/12`. */
function datedAt(text: string, today: string, isDue: boolean): DayAt | undefined {
  const found = beginning(text)
  const from = isDue ? later(today, -LONG_OVER) : undefined
  const written = found('(\\d{4})-(\\d{2})-(\\d{2})')
  if (written !== null) return dated(written, Number(written[1]), `${written[2]}-${written[3]}`)
  const dayFirst = found(`(?:the )?${DATE}\\.? (?:of )?${MONTH}(?:,? (\\d{4}))?`)
  if (dayFirst !== null)
    return inYear(dayFirst, monthOf(dayFirst[2]), dayFirst[1], dayFirst[3], { today, from })
  const monthFirst = found(`${MONTH} ${DATE}(?:,? (\\d{4}))?`)
  if (monthFirst !== null)
    return inYear(monthFirst, monthOf(monthFirst[1]), monthFirst[2], monthFirst[3], { today, from })
  const dotted = found(DOTTED)
  if (dotted !== null)
    return inYear(dotted, Number(dotted[2]), dotted[1], dotted[3], { today, from })
  const slashed = found(SLASHED)
  const [, one = '', other = '', year] = slashed ?? []
  if (slashed === null || slashed[0] === ALWAYS || isEither(one, other)) return undefined
  return Number(other) > 12
    ? inYear(slashed, Number(one), other, year, { today, from })
    : inYear(slashed, Number(other), one, year, { today, from })
}

/** "24.12.", "03.05.2027", where "3.5." may be a figure at a sentence's end. */
const DOTTED =
  '(1[3-9]|[23]\\d|0\\d|\\d{1,2}(?=\\.\\s?\\d{1,2}\\.\\s?20\\d\\d))\\.\\s?(\\d{1,2})\\.(?:\\s?(20\\d\\d))?'
export const SLASHED = '(\\d{1,2})/(\\d{1,2})(?:/(20\\d\\d))?'
/** "24/7" is no day in July. */
const ALWAYS = '24/7'

/** Whether a date may be read with its day first, and with its month. */
export const isEither = (one: string, other: string): boolean =>
  Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other)

function namedDayAt(text: string, today: string, ahead: boolean): DayAt | undefined {
  const found = beginning(text)
  const word = found(Object.keys(near).join('|'))
  if (word !== null)
    return {
      day: later(today, near[word[0].toLowerCase() as keyof typeof near]),
      ...lengthOf(word),
    }
  const weekday = found(`(?:(next|last|this) )?(${WEEKDAY})( week)?`)
  return weekday === null ? undefined : onWeekday(weekday, today, ahead)
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

const monthOf = (name = ''): number =>
  1 + months.findIndex((each) => each.startsWith(name.toLowerCase()))

function inYear(
  found: RegExpExecArray,
  month: number,
  date: string | undefined,
  year: string | undefined,
  { today, from = '' }: { today: string; from: string | undefined },
): DayAt | undefined {
  const monthDay = `${String(month).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
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
  const [, which, name = '', weekOn] = found
  const wanted = WEEKDAYS.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase()))
  const from = new Date(`${today}T12:00:00Z`).getUTCDay()
  const isAhead = /^(?:next|last)$/i.test(which ?? '') ? which?.toLowerCase() === 'next' : ahead
  const away = isAhead ? (wanted - from + 7) % 7 || 7 : -((from - wanted + 7) % 7 || 7)
  // "Monday week" is a week after Monday.
  const day = later(today, isAhead && weekOn !== undefined ? away + 7 : away)
  return { day, ...lengthOf(found) }
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const lengthOf = (found: RegExpExecArray) => ({ length: found[0].length })
