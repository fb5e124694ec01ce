import { z } from 'zod'
import { addDays, daysBetween, type LocalDate } from '../kernel/time.ts'

/** How often something comes round: every so many days, or every so many months on the same weekday. */
export const Every = z.union([
  z
    .strictObject({ days: z.int().min(1).max(366).meta({ title: 'Every so many days' }) })
    .meta({ title: 'Days' }),
  z
    .strictObject({
      months: z.int().min(1).max(12).meta({
        title: 'Every so many months',
        description: 'On the weekday of the first one: each second Tuesday, for example.',
      }),
    })
    .meta({ title: 'Months' }),
])
export type Every = z.output<typeof Every>

/** What comes round, counted from the day of the first. */
export interface Recurring {
  readonly every: Every
  readonly first: LocalDate
}

const DAYS_OF_A_MONTH = 30

/** The days from one to the next that a rule about cadences counts with: a month has 30. */
export const intervalDays = (every: Every): number =>
  'days' in every ? every.days : DAYS_OF_A_MONTH * every.months

/** The next day on which it comes round, after a day. */
export function nextDay({ every, first }: Recurring, after: LocalDate): LocalDate {
  if (first > after) return first
  if ('days' in every) {
    const rounds = Math.floor(daysBetween(first, after) / every.days) + 1
    return addDays(first, rounds * every.days)
  }
  let months = Math.floor(monthsBetween(first, after) / every.months) * every.months
  while (sameWeekday(first, months) <= after) months += every.months
  return sameWeekday(first, months)
}

const WEEK = 7
/** What comes in a fifth week comes in the last one of each month: not every month has a fifth. */
const LAST = 5

/** The day in a later month that has the weekday of `day`, and stands as far into its month, counted in weeks. */
function sameWeekday(day: LocalDate, monthsLater: number): LocalDate {
  const week = Math.ceil(Number(day.slice(8)) / WEEK)
  const begins = monthAfter(day, monthsLater)
  const to = (weekdayOf(day) - weekdayOf(begins) + WEEK) % WEEK
  const nth = addDays(begins, to + (week - 1) * WEEK)
  return week === LAST && nth.slice(0, 7) !== begins.slice(0, 7) ? addDays(nth, -WEEK) : nth
}

const monthOf = (day: LocalDate): number =>
  12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1
const monthsBetween = (from: LocalDate, to: LocalDate): number => monthOf(to) - monthOf(from)

/** The first day of the month that is so many months after that of a day. */
function monthAfter(day: LocalDate, months: number): LocalDate {
  const month = monthOf(day) + months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** 0 is a Sunday. */
const weekdayOf = (day: LocalDate): number => new Date(day).getUTCDay()

export const isWeekend = (day: LocalDate): boolean => weekdayOf(day) % 6 === 0
