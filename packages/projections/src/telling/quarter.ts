import { addDays, type LocalDate, type OrganisationState } from '@lockstep/domain'

/** The first month of the fiscal year, 1 to 12: 1 where its years are those of the calendar. */
export const yearBegins = (organisation: OrganisationState): number =>
  organisation.is === 'none' ? 1 : organisation.fiscalYearStart

/** The quarter of the fiscal year in which a day lies: `2026-Q1` is the first of the year that begins in 2026. */
export function quarterOf(organisation: OrganisationState, date: LocalDate): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return named(Math.floor((year * 12 + month - yearBegins(organisation)) / 3))
}

/** Its last day. */
export function lastDayOfQuarter(organisation: OrganisationState, quarter: string): LocalDate {
  const after = (countOf(quarter) + 1) * 3 + yearBegins(organisation) - 1
  const month = String((after % 12) + 1).padStart(2, '0')
  return addDays(`${Math.floor(after / 12)}-${month}-01`, -1)
}

/** Every quarter from one to another. */
export const quartersBetween = (first: string, last: string): string[] =>
  Array.from({ length: countOf(last) - countOf(first) + 1 }, (_, n) => named(countOf(first) + n))

/** "Q1 2026"; "Q1 2026/27" where the fiscal year does not begin with the calendar's. */
export function quarterInWords(organisation: OrganisationState, quarter: string): string {
  const [year = '', number = ''] = quarter.split('-')
  const spans = yearBegins(organisation) > 1
  return `${number} ${year}${spans ? `/${String(Number(year) + 1).slice(-2)}` : ''}`
}

/** Quarters since the year 0. */
function countOf(quarter: string): number {
  const [year, number] = quarter.split('-Q').map(Number)
  return (year ?? 0) * 4 + (number ?? 1) - 1
}

const named = (count: number): string => `${Math.floor(count / 4)}-Q${(count % 4) + 1}`
