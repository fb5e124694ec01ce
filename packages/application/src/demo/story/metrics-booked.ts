import { addDays, type LocalDate } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'

/** Booked in a month and planned for it, in thousands of euros. */
const booked: readonly (readonly [month: string, value: number, plan: number])[] = [
  ['2025-04', 1520, 1510],
  ['2025-05', 1535, 1530],
  ['2025-06', 1560, 1555],
  ['2025-07', 1575, 1580],
  ['2025-08', 1590, 1605],
  ['2025-09', 1640, 1630],
  ['2025-10', 1665, 1655],
  ['2025-11', 1690, 1680],
  ['2025-12', 1740, 1705],
  ['2026-01', 1755, 1735],
  ['2026-02', 1770, 1765],
  ['2026-03', 1780, 1800],
  ['2026-04', 1772, 1840],
  ['2026-05', 1765, 1880],
  ['2026-06', 1795, 1910],
  ['2026-07', 1830, 1935],
  ['2026-08', 1868, 1960],
]

const BY_TABLE = 6

const firstDayAfter = (month: string): LocalDate => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

const saidOf = ([month, value, plan]: (typeof booked)[number]) => ({
  since: `${month}-01`,
  on: addDays(firstDayAfter(month), -1),
  value,
  plan,
})

/** The half year before the metric was defined, reported as one table. */
export const bookedBefore = booked.slice(0, BY_TABLE).map(saidOf)

/** Month by month since, as the ledger closes. */
export const bookedSince = booked.slice(BY_TABLE).map((row) => ({
  reported: `${addDays(firstDayAfter(row[0]), 3)} 06:00` as Moment,
  said: saidOf(row),
}))
