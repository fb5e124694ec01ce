import { ImportError } from '../errors.ts'
import type { Period } from '../steps/goal.ts'
import { type FiscalYear, fiscalYearOf, lengthOf, namedPeriod } from './period.ts'

const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const PAGE = new RegExp(`^(.+)=(?:none|(${DAY})\\.\\.(${DAY}))$`)

/**
 * Reads the answer to which period a page is for: `goals/a.md=2021-03-01..2021-05-31`, or `goals/a.md=none`.
 * @throws ImportError `AnswerNotUnderstood`
 */
export function periodAnswer(text: string): readonly [page: string, period: Period | null] {
  const [, page, from, to] = PAGE.exec(text) ?? []
  if (page === undefined || (from !== undefined && to !== undefined && from > to))
    throw notUnderstood(text, 'goals/a.md=2021-03-01..2021-05-31')
  if (from === undefined || to === undefined) return [page, null]
  return [page, { label: `${from} to ${to}`, length: lengthOf({ from, to }), from, to }]
}

/**
 * Reads how years are counted from one of them and the month in which it began: `FY23=2022-02`.
 * @throws ImportError `AnswerNotUnderstood`
 */
export function yearAnswer(text: string): FiscalYear {
  const [, name = '', month] = /^(FY.+)=(\d{4}-(?:0[1-9]|1[0-2]))$/i.exec(text) ?? []
  const named = namedPeriod(name)
  const year =
    named === undefined || month === undefined
      ? undefined
      : fiscalYearOf(named, { from: `${month}-01` })
  if (year === undefined) throw notUnderstood(text, 'FY23=2022-02')
  return year
}

const notUnderstood = (text: string, example: string) =>
  new ImportError('AnswerNotUnderstood', `"${text}" is no such answer; "${example}" would be one.`)
