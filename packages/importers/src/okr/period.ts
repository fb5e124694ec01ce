import type { Period } from '../steps/goal.ts'

/** How a company counts its years. */
export interface FiscalYear {
  /** 1 for January. */
  readonly startsInMonth: number
  /** Which calendar year names a fiscal year that spans two. */
  readonly namedAfter: 'start' | 'end'
}

export interface NamedPeriod {
  readonly label: string
  readonly length: Period['length']
  readonly year: number
  /** 1 to 4 for a quarter, 1 or 2 for a half, 1 for a year. */
  readonly part: number
  readonly calendar: 'calendar' | 'fiscal' | 'unsaid'
}

export interface DatedPeriod {
  readonly from: string
  readonly to: string
  /** A day that no calendar has, and what it was read as. */
  readonly mended?: string
}

const YEAR = String.raw`(?<era>FY|CY)?\s?'?(?<year>20\d\d|(?<=[FC]Y\s?'?)\d\d)`
const PART = '(?<kind>[QH])(?<part>[1-4])'
const GAP = String.raw`[\s_.,/-]{0,3}`
const EDGE = String.raw`(?![\p{L}\p{N}])`
const SHAPES = [
  new RegExp(`${YEAR}${GAP}${PART}${EDGE}`, 'iu'),
  new RegExp(`${PART}${GAP}${YEAR}${EDGE}`, 'iu'),
  new RegExp(`${YEAR}${GAP}(?:annual|yearly|year)${EDGE}`, 'iu'),
  new RegExp(`(?:annual|yearly|year)${GAP}${YEAR}${EDGE}`, 'iu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${YEAR}${EDGE}`, 'iu'),
]

/** The period that a title or a file's name names: `FY22-Q3 OKRs`, `2022_annual`, `q1-2021`. */
export function namedPeriod(text: string): NamedPeriod | undefined {
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups
    if (groups !== undefined) return named(groups)
  }
  return undefined
}

/** The period that a text is and nothing beside it but what it is the period of: `Q3 2026 OKRs`. */
export function periodAlone(text: string): NamedPeriod | undefined {
  const alone = text.replace(/\s(?:OKRs?|goals?)$/i, '').trim()
  const isAll = SHAPES.some((shape) => shape.exec(alone)?.[0] === alone)
  return isAll ? namedPeriod(alone) : undefined
}

const MONTHS = { quarter: 3, half: 6, year: 12, other: 0 } as const

function named(groups: Record<string, string>): NamedPeriod | undefined {
  const { era = '', year = '', kind = '', part = '1' } = groups
  const length = /q/i.test(kind) ? 'quarter' : /h/i.test(kind) ? 'half' : 'year'
  if (Number(part) * MONTHS[length] > 12) return undefined
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const prefix = era.toUpperCase()
  const suffix = length === 'year' ? '' : `-${kind.toUpperCase()}${part}`
  return {
    label: `${prefix}${prefix === '' ? full : String(full).slice(2)}${suffix}`,
    length,
    year: full,
    part: Number(part),
    calendar: prefix === 'FY' ? 'fiscal' : prefix === 'CY' ? 'calendar' : 'unsaid',
  }
}

const SPAN = /(\d{4}-\d{2}-\d{2})\s*(?:to|until|till|through|and|–|—|-)\s*(\d{4}-\d{2}-\d{2})/

/** The span of days that a sentence names: "which runs from 2022-02-01 to 2022-04-30". */
export function datedPeriod(text: string): DatedPeriod | undefined {
  const [, from = '', to = ''] = SPAN.exec(text) ?? []
  const [first, last] = [existingDay(from), existingDay(to)]
  if (first === undefined || last === undefined || first > last) return undefined
  const wrong = [from, to].filter((day) => existingDay(day) !== day)
  const mended = wrong.map((day) => `there is no ${day}; read as ${existingDay(day)}`).join('; ')
  return { from: first, to: last, ...(mended === '' ? {} : { mended }) }
}

/** The day itself, the month's last one for a day after it, undefined for no day at all. */
function existingDay(day: string): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined
  return `${day.slice(0, 8)}${String(Math.min(date, lastOfMonth(year, month))).padStart(2, '0')}`
}

const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The days of a named period, where the way of counting years is known. */
export function daysOf(
  period: NamedPeriod,
  fiscal: FiscalYear | undefined,
): { from: string; to: string } | undefined {
  if (period.calendar === 'fiscal' && fiscal === undefined) return undefined
  const { startsInMonth, namedAfter } =
    period.calendar === 'calendar' ? CALENDAR : (fiscal ?? CALENDAR)
  const year = namedAfter === 'end' && startsInMonth > 1 ? period.year - 1 : period.year
  const first = startsInMonth + (period.part - 1) * MONTHS[period.length]
  const last = first + MONTHS[period.length] - 1
  return { from: `${month(year, first)}-01`, to: `${month(year, last)}-${lastOfMonth(year, last)}` }
}

const CALENDAR: FiscalYear = { startsInMonth: 1, namedAfter: 'start' }

const month = (year: number, number: number): string =>
  new Date(Date.UTC(year, number - 1, 1)).toISOString().slice(0, 7)

/** How years are counted, learnt from a period that a page both names and dates. */
export function fiscalYearOf(period: NamedPeriod, days: { from: string }): FiscalYear | undefined {
  if (period.calendar !== 'fiscal' || period.length === 'other') return undefined
  const [year = 0, startMonth = 1] = days.from.split('-').map(Number)
  const index = year * 12 + startMonth - 1 - (period.part - 1) * MONTHS[period.length]
  const starts = Math.floor(index / 12)
  const startsInMonth = (index % 12) + 1
  if (starts === period.year) return { startsInMonth, namedAfter: 'start' }
  return starts === period.year - 1 ? { startsInMonth, namedAfter: 'end' } : undefined
}

/** How long a dated period is, for one that no name tells. */
export function lengthOf({ from, to }: { from: string; to: string }): Period['length'] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days > 80 && days < 100) return 'quarter'
  if (days > 170 && days < 195) return 'half'
  return days > 355 && days < 375 ? 'year' : 'other'
}
