import { wordsOf } from '../wording/words.ts'
import type { PlacedStatement } from './statement.ts'

const PASSING = new Set('one two three four five six seven eight nine ten a an the our'.split(' '))
const YEARLY = /\b(?:FY|CY)\s?'?\d{2,4}\b|\b20\d\d\b|\b(?:one|1)[- ]year\b|\bthis year\b/i

/** The heading right above a statement. */
export const headingOf = ({ section }: Pick<PlacedStatement, 'section'>): string =>
  section.at(-1) ?? ''

/** What a heading is about, apart from years, numbers and articles: `3-year vision` is `Three-year vision`. */
export function subjectOf(heading: string): string {
  return wordsOf(heading.replaceAll('-', ' '))
    .filter((word) => !PASSING.has(word) && !/\d/.test(word))
    .join(' ')
}

/** Whether two headings are each about one year: what stands under the later takes the place of the earlier. */
export const areYearly = (before: string, after: string): boolean =>
  YEARLY.test(before) && YEARLY.test(after)

const NAMED_YEAR = /\b(?:FY|CY)\s?'?\d{2,4}\b|\b20\d\d\b/i

/** Whether two statements each stand under a heading about one year, however far above, and not the same year. */
export function areOfDifferentYears(
  before: Pick<PlacedStatement, 'section'>,
  after: Pick<PlacedStatement, 'section'>,
): boolean {
  const [old, now] = [before, after].map(({ section }) => section.find((text) => YEARLY.test(text)))
  if (old === undefined || now === undefined) return false
  const [oldYear, year] = [old, now].map((text) => NAMED_YEAR.exec(text)?.[0].toLowerCase())
  return oldYear !== year
}

/** Whether what stands under one heading can take the place of what stood under the other. */
export const correspond = (before: string, after: string): boolean =>
  subjectOf(before) === subjectOf(after) || areYearly(before, after)

/** Whether a heading only got other words for the same: `Product principles`, `Principles`. */
export function isSameHeading(before: string, after: string): boolean {
  const [a, b] = [new Set(subjectOf(before).split(' ')), new Set(subjectOf(after).split(' '))]
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word))
}
