import { type Instant, instant, type LocalDate, startOfDay, type Zone } from '@lockstep/domain'

/** Where the demo's company lives. */
export const ZONE: Zone = 'Europe/Amsterdam'

/** A moment as the story tells it, on the company's own clock: `2026-03-27 08:15`. */
export type Moment = `${number}-${number}-${number} ${number}:${number}`

/** @throws RangeError for a day that no calendar has */
export function instantOf(moment: Moment): Instant {
  const [date = '', time = ''] = moment.split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instant(Date.parse(startOfDay(date, ZONE)) + (hours * 60 + minutes) * 60_000)
}

/** A moment, or only a day. */
export const happeningOf = (when: Moment | LocalDate): Instant | LocalDate =>
  when.includes(' ') ? instantOf(when as Moment) : when
