import { addDays, type LocalDate } from '@lockstep/domain'

/** So many days, the first and then every so many after it. */
export const daysFrom = (first: LocalDate, every: number, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, n) => addDays(first, n * every))
