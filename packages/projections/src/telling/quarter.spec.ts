import type { OrganisationState } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { lastDayOfQuarter, quarterInWords, quarterOf, quartersBetween } from './quarter.ts'

const beginning = (fiscalYearStart: number): OrganisationState => ({
  ...{ is: 'founded', name: 'Calder Freight', zone: 'Europe/Amsterdam', owner: 'dana' },
  ...{ administrators: [], holidays: [] },
  fiscalYearStart,
})

it.each([
  [1, '2026-01-01', '2026-Q1', '2026-03-31', 'Q1 2026'],
  [1, '2025-12-31', '2025-Q4', '2025-12-31', 'Q4 2025'],
  [2, '2026-01-31', '2025-Q4', '2026-01-31', 'Q4 2025/26'],
  [2, '2026-02-01', '2026-Q1', '2026-04-30', 'Q1 2026/27'],
  [7, '2026-06-30', '2025-Q4', '2026-06-30', 'Q4 2025/26'],
  [12, '2025-12-01', '2025-Q1', '2026-02-28', 'Q1 2025/26'],
  [12, '1999-12-01', '1999-Q1', '2000-02-29', 'Q1 1999/00'],
])('in a year that begins in month %i, %s lies in %s, to %s', (begins, date, is, last, called) => {
  const organisation = beginning(begins)
  expect(quarterOf(organisation, date)).toBe(is)
  expect(lastDayOfQuarter(organisation, is)).toBe(last)
  expect(quarterInWords(organisation, is)).toBe(called)
})

it('counts from one quarter to another without gaps', () => {
  expect(quartersBetween('2025-Q3', '2026-Q2')).toEqual([
    '2025-Q3',
    '2025-Q4',
    '2026-Q1',
    '2026-Q2',
  ])
})
