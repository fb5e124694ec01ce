import { basename, extname } from 'node:path/posix'
import type { PageChange } from '../pages.ts'
import type { Period } from '../steps/goal.ts'
import type { OkrLedger } from './ledger.ts'
import type { OkrPage } from './page.ts'
import { daysOf, fiscalYearOf, lengthOf, type NamedPeriod, namedPeriod } from './period.ts'
import type { OkrAnswers } from './state.ts'

/**
 * The period of a page: its days from the page itself, its name from the title, then from the file's name; days that no
 * page tells follow from the way in which the company counts years, where a page or an answer told that.
 */
export function periodOf(
  ledger: OkrLedger,
  change: PageChange,
  page: OkrPage,
  answers: OkrAnswers,
): Period | null {
  const answered = answers.periods?.get(change.path)
  if (answered !== undefined) return answered
  const earlier = answers.earlier?.get(change.path)
  if (page.goals.length === 0) return null
  const name = namedPeriod(page.title) ?? namedPeriod(fileName(change.path))
  if (page.dated !== null) {
    const { from, to } = page.dated
    if (name !== undefined) ledger.fiscalYear ??= fiscalYearOf(name, { from })
    return {
      label: labelOf(name, ledger) ?? `${from} to ${to}`,
      length: lengthOf({ from, to }),
      from,
      to,
    }
  }
  if (name === undefined) {
    if (earlier === undefined)
      ledger.ask(change, 'period', change.path, 'which period is this page for?')
    return earlier ?? null
  }
  const days = daysOf(name, ledger.fiscalYear)
  if (days === undefined && earlier === undefined) {
    ledger.ask(change, 'year', 'FY', 'in which month does the fiscal year start?')
  }
  return {
    label: labelOf(name, ledger) ?? name.label,
    length: name.length,
    from: days?.from ?? null,
    to: days?.to ?? null,
  }
}

/** A year without "FY" on it is a fiscal year in a company that counts fiscal years. */
function labelOf(name: NamedPeriod | undefined, ledger: OkrLedger): string | undefined {
  if (name === undefined || name.calendar !== 'unsaid' || ledger.fiscalYear === undefined)
    return name?.label
  return `FY${name.label.slice(2)}`
}

const fileName = (path: string): string => basename(path, extname(path))

/** Whether a page is one of goals with a period, and not one about goals. */
export const isOkrPage = (path: string, page: OkrPage): boolean =>
  page.goals.length > 0 &&
  (page.labelled ||
    page.dated !== null ||
    namedPeriod(page.title) !== undefined ||
    namedPeriod(fileName(path)) !== undefined)
