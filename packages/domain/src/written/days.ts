/** Which of the two a table writes first between slashes. */
export type SlashOrder = 'day first' | 'month first'

export type Day =
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'two days' | 'no such day' | 'no day' }

/** The first and the last of some days. */
export interface Span {
  readonly from: string
  readonly to: string
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(?<named>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?\s+)?`
const DATE = String.raw`(?<date>\d{1,2})(?:st|nd|rd|th)?\.?`
/** A time of day, as spreadsheets put one after each day. */
const CLOCK = String.raw`(?:[T\s]\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[ap]m|z)?)?`

/** Whose day it is, as an export writes it. */
const ZONE = String.raw`(?:\[[\w/+-]+\])?`

const shape = (days: string): RegExp => new RegExp(`^${days}$`, 'i')

/** Days that can be told by themselves. */
const SHAPES = [
  shape(String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})(?:[T\s].*)?${ZONE}`),
  shape(String.raw`(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<date>\d{1,2})${CLOCK}`),
  shape(String.raw`(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${CLOCK}`),
  shape(String.raw`${WEEKDAY}${DATE}[\s-]?${MONTH}[\s,-]\s?(?<year>\d{4})${CLOCK}`),
  shape(String.raw`${DATE}-${MONTH}-(?<short>\d{2})`),
  shape(String.raw`${WEEKDAY}${MONTH}\s?${DATE},?\s(?<year>\d{4})${CLOCK}`),
]
const SLASHES = shape(String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>\d{4})${CLOCK}`)

/** Which a table writes first, going by a day that can't be a month. */
export function slashOrderIn(cells: Iterable<string>): SlashOrder | undefined {
  for (const cell of cells) {
    const { first, second } = SLASHES.exec(cell.trim())?.groups ?? {}
    if (Number(first) > 12) return 'day first'
    if (Number(second) > 12) return 'month first'
  }
  return undefined
}

/** A cell that is a day: `2026-03-31`, `31.3.2026`, `31 March 2026`, `31/03/2026`; nothing else may stand beside it. */
export function dayIn(text: string, order: SlashOrder | undefined): Day {
  const cell = text.trim()
  const { year: full, month, date } = partsOf(cell) ?? {}
  if (full !== undefined) return existing(full, month, date)
  const { first, second, year } = SLASHES.exec(cell)?.groups ?? {}
  if (year === undefined) return { is: 'no day' }
  if (order === undefined && first !== second) return { is: 'two days' }
  return order === 'month first' ? existing(year, first, second) : existing(year, second, first)
}

/** What a day that can be told by itself names, whether there is such a day or not. */
function partsOf(cell: string) {
  for (const days of SHAPES) {
    const { year, short, month, named, date } = days.exec(cell)?.groups ?? {}
    const full = year ?? (short === undefined ? undefined : `20${short}`)
    if (full !== undefined) return { year: full, month: month ?? numberOf(named), date }
  }
  return undefined
}

const numberOf = (month = ''): string => String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)

function existing(year: string, month = '', date = ''): Day {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
  return isReal ? { is: 'day', day } : { is: 'no such day' }
}

const PERIODS = [
  shape(String.raw`(?<year>[12]\d{3})-(?<month>\d{1,2})`),
  shape(String.raw`(?<month>\d{1,2})/(?<year>[12]\d{3})`),
  shape(String.raw`${MONTH}[\s,-]\s?(?<year>[12]\d{3})`),
  shape(String.raw`(?<year>[12]\d{3})\s${MONTH}`),
  shape(String.raw`(?<year>[12]\d{3})[\s/-]?Q(?<quarter>[1-4])`),
  shape(String.raw`Q(?<quarter>[1-4])[\s/-]?(?<year>[12]\d{3})`),
]

/** A cell that is a month or a quarter of a calendar's year: `2026-08`, `August 2026`, `2026-Q3`. */
export function monthsIn(text: string): Span | undefined {
  const cell = text.trim()
  for (const period of PERIODS) {
    const { year, month, named, quarter } = period.exec(cell)?.groups ?? {}
    if (year === undefined) continue
    if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3)
    return months(year, Number(month ?? numberOf(named)), 1)
  }
  return undefined
}

function months(year: string | undefined, first: number, length: number): Span | undefined {
  if (year === undefined || !(first >= 1 && first <= 12)) return undefined
  const day = (month: number, date: number) =>
    new Date(Date.UTC(Number(year), month - 1, date)).toISOString().slice(0, 10)
  return { from: day(first, 1), to: day(first + length, 0) }
}

const WITHIN =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\.?\s\d{4}|[a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/gi

/**
 * The days that a cell may mean which tells none: both readings of a slashed one, the last day of its month where there
 * is no such day, or a day that stands among other words.
 */
export function daysMeant(text: string): string[] {
  const both = readings(text)
  if (both.length > 0) return both
  for (const [within] of text.matchAll(WITHIN)) {
    const meant = readings(within)
    if (meant.length > 0) return meant
  }
  const { year, month } = partsOf(text.trim()) ?? {}
  const slashed = SLASHES.exec(text.trim())?.groups
  const last = months(year ?? slashed?.['year'], Number(month ?? slashed?.['second']), 1)
  return last === undefined ? [] : [last.to]
}

function readings(text: string): string[] {
  const days = (['day first', 'month first'] as const).map((order) => dayIn(text, order))
  return [...new Set(days.flatMap((day) => (day.is === 'day' ? [day.day] : [])))]
}
