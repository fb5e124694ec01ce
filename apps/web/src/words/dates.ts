export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const DAY = 86_400_000

/** A moment as the record writes it: an instant, a day `2026-03-09`, or a day with its zone `2026-03-09[Europe/Paris]`. */
export type Moment = string

/** True where only the day is known. */
export const isDay = (moment: Moment): boolean => /^\d{4}-\d{2}-\d{2}(\[|$)/.test(moment)

/** Milliseconds since 1970 in the viewer's zone; a day stands at its noon, so that no zone moves it to a neighbour. */
const timeOf = (moment: Moment): number =>
  isDay(moment) ? new Date(`${moment.slice(0, 10)}T12:00:00`).getTime() : Date.parse(moment)

/** `Mar` @param month from 0 */
const shortMonth = (month: number): string => MONTHS[month]?.slice(0, 3) ?? ''

export const monthName = (date: Date): string => shortMonth(date.getMonth())

const clock = (date: Date): string =>
  `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`

/** The viewer's day as an address and the record write it: `2026-03-31`. */
export function isoDay(time: number): string {
  const date = new Date(time)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** `31 Mar` */
export function shortDay(moment: Moment | number): string {
  const date = dateOf(moment)
  return `${date.getDate()} ${monthName(date)}`
}

/** `31 Mar`, and `31 Mar 2025` where that is not the year of `now`. */
export const dayNear = (moment: Moment | number, now: Moment | number): string =>
  dateOf(moment).getFullYear() === dateOf(now).getFullYear() ? shortDay(moment) : day(moment)

/** `31 Mar 2026` */
export const day = (moment: Moment | number): string =>
  `${shortDay(moment)} ${dateOf(moment).getFullYear()}`

/** `Tue` */
export const weekdayName = (moment: Moment | number): string =>
  WEEKDAYS[dateOf(moment).getDay()] ?? ''

/** `Tue 31 Mar 2026` */
export const weekday = (moment: Moment | number): string => `${weekdayName(moment)} ${day(moment)}`

/** `08:15` */
export const timeOfDay = (moment: Moment): string => clock(dateOf(moment))

/** `27 Mar 08:15`, with its year where that is not the year of `now`; a day only where no hour is known. */
export const minute = (moment: Moment, now: Moment): string =>
  isDay(moment) ? dayNear(moment, now) : `${dayNear(moment, now)} ${clock(dateOf(moment))}`

/** `27 Mar 2026, 08:15`; a day only where no hour is known. */
export const dayAndMinute = (moment: Moment): string =>
  isDay(moment) ? day(moment) : `${day(moment)}, ${clock(dateOf(moment))}`

/** `18–20 May`, `28 May – 2 Jun`; with its year where that is not the year of `now`, with both where it goes over its end. */
export function dayRange(from: Moment, to: Moment, now: Moment = to): string {
  const [first, last] = [dateOf(from), dateOf(to)]
  const year = last.getFullYear()
  if (first.getFullYear() !== year) return `${day(from)} – ${day(to)}`
  if (year !== dateOf(now).getFullYear()) return `${dayRange(from, to)} ${year}`
  if (monthName(first) !== monthName(last)) return `${shortDay(from)} – ${shortDay(to)}`
  return first.getDate() === last.getDate() ? shortDay(from) : `${first.getDate()}–${shortDay(to)}`
}

/** Whole calendar days between two moments, as a person counts them; negative when `to` is earlier. */
export const daysBetween = (from: Moment | number, to: Moment | number): number =>
  Math.round((midnight(to) - midnight(from)) / DAY)

/** `1 day`, `18 days` */
export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** A stretch in the largest unit that keeps it readable: `5 days`, `6 weeks`, `4 months`, `5 years`. */
export function stretch(milliseconds: number): string {
  const count = Math.round(milliseconds / DAY)
  if (count < 14) return days(count)
  if (count < 98) return `${Math.round(count / 7)} weeks`
  const months = Math.round(count / 30.44)
  return months < 36 ? `${months} months` : `${Math.round(count / 365.25)} years`
}

const dateOf = (moment: Moment | number): Date =>
  new Date(typeof moment === 'number' ? moment : timeOf(moment))

function midnight(moment: Moment | number): number {
  const date = dateOf(moment)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}
