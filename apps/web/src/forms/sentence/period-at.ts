import type { DayAt } from './day-at.ts'

/** How an organisation counts its years. */
export interface Years {
  /** The organisation's day, `2026-09-30`. */
  readonly today: string
  /** The first month of its fiscal year, 1 to 12; January where nothing is said. */
  readonly yearBegins?: number
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 }
const LETTERS: Readonly<Record<string, string>> = { m: 'month', q: 'quarter', h: 'half', y: 'year' }

const SHAPES = [
  '(?:(?:the )?end of )?(?<letter>[QH])(?<part>[1-4])(?:[ ,/-]{1,2}(?<named>20\\d\\d)(?:/\\d\\d)?)?',
  '(?:(?:the )?end of )?(?<named>20\\d\\d)[ -]?(?<letter>[QH])(?<part>[1-4])',
  '(?:the )?end of (?:(?:the|this|(?<next>next)) )?(?:fiscal |financial )?(?<unit>month|quarter|half|year)',
  '(?:this|(?<next>next)) (?:fiscal |financial )?(?<unit>month|quarter|half|year)',
  "(?:the )?(?<unit>month|quarter|year)(?:[’']s)?[ -]end",
  'EO(?<letter>[MQY])',
  '(?:(?:the )?end of )?(?<named>20\\d\\d)/\\d\\d',
].map((shape) => new RegExp(`^(?:${shape})(?![\\p{L}\\d]|[/-]\\d)`, 'iu'))

/** A year by its number is said last, where "2027 brokers" are so many of them. */
const YEAR = /^(?:(?:the )?end of )?(?<calendar>20\d\d)(?=\s*(?:$|[.;:,)](?!\d)))/i

/**
 * The last day of the period that a text begins with: `Q1`, `H2 2027`, `end of next quarter`, `year end`, `2027`. Quarters,
 * halves and years are the organisation's fiscal ones, a year by its number alone is the calendar's; a quarter or half
 * without a year is the next that is not over.
 */
export function periodEndAt(text: string, { today, yearBegins = 1 }: Years): DayAt | undefined {
  for (const shape of [...SHAPES, YEAR]) {
    const found = shape.exec(text)
    if (found === null) continue
    const { letter = '', unit = '', part, next, named, calendar } = found.groups ?? {}
    const at = { length: found[0].length }
    if (calendar !== undefined) return { day: `${calendar}-12-31`, ...at }
    const length = MONTHS[unit.toLowerCase() || (LETTERS[letter.toLowerCase()] ?? '')] ?? 12
    if (Number(part ?? 1) * length > 12) return undefined
    const [year = 0, month = 1] = today.split('-').map(Number)
    // Months are counted from the first of the fiscal year that is named by the year 0.
    const now = year * 12 + month - yearBegins
    const endOf = (first: number) => lastDayBefore(first + length + yearBegins - 1)
    if (named !== undefined)
      return { day: endOf(Number(named) * 12 + (Number(part ?? 1) - 1) * length), ...at }
    if (part !== undefined) {
      const first = now - (now % 12) + (Number(part) - 1) * length
      return { day: endOf(first) < today ? endOf(first + 12) : endOf(first), ...at }
    }
    return { day: endOf(now - (now % length) + (next === undefined ? 0 : length)), ...at }
  }
  return undefined
}

/** Before a month that is counted since the year 0. */
const lastDayBefore = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), month % 12, 0)).toISOString().slice(0, 10)
