import { DATE, dayAt, isEither, MONTH, SLASHED, WEEKDAY } from './day-at.ts'

/** What names a day and leaves open which, how it is asked, and how many letters of it say nothing else. */
interface UnclearDay {
  readonly asks: string
  readonly length: number
}

const beginning = (pattern: string) => new RegExp(`^(?:${pattern})(?![\\p{L}\\d])`, 'iu')

const MONTH_DAY = `(?:${DATE} (?:of )?${MONTH}|${MONTH} ${DATE})(?:,? \\d{4})?`
const ISO = '\\d{4}-\\d{2}-\\d{2}'
const DOTS = '\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d\\d'
const SLASHES = '\\d{1,2}/\\d{1,2}/20\\d\\d'
const DATES = beginning([ISO, MONTH_DAY, DOTS, SLASHES].join('|'))
const ON_WEEKDAY = beginning(`(${WEEKDAY}),? (?:the )?(${MONTH_DAY}|${ISO})`)
const EITHER = beginning(SLASHED)
const SEVERAL = new RegExp(`^${DATE}\\s*(?:and|or|&|-|–)\\s*(?=${DATE} ${MONTH})`, 'iu')
const AND = /^\s*(?:and|or|&)\s+(?:on\s+)?(?=\S)/i

/** A day that a text begins with and that is none, or not clearly one: "31 Feb", "3/11", "Friday 14 Nov", "8 Sep and 9 Sep". */
export function unclearDayAt(text: string, today: string): UnclearDay | undefined {
  const found = dayAt(text, today, true)
  const after = text.slice(found?.length ?? 0)
  const [and = ''] = AND.exec(after) ?? []
  const isAnother = and !== '' && dayAt(after.slice(and.length), today, true) !== undefined
  if (SEVERAL.test(text) || (found !== undefined && isAnother))
    return { asks: 'It names several days: choose which.', length: 0 }
  if (found !== undefined) return undefined
  const [onWeekday, weekday = '', date = ''] = ON_WEEKDAY.exec(text) ?? []
  if (onWeekday !== undefined && dayAt(date, today, true) !== undefined)
    return { asks: `${date} is no ${weekday}: choose the day.`, length: onWeekday.length }
  const written = onWeekday ?? DATES.exec(text)?.[0]
  if (written !== undefined)
    return { asks: `There is no ${written}: choose the day.`, length: written.length }
  const [either, one = '', other = ''] = EITHER.exec(text) ?? []
  return either !== undefined && isEither(one, other)
    ? { asks: `${either} may be one of two days: choose the day.`, length: 0 }
    : undefined
}
