import { useMemo } from 'react'
import { dayAndMinute, dayNear, dayRange, isDay, type Moment, minute } from '../words/dates.ts'
import { namedElsewhere, otherTime } from '../words/zones.ts'
import { useHere } from './here.tsx'

/**
 * Days and minutes as pages tell them: in the viewer's zone, which is named where the organisation's is another. A day that
 * was named elsewhere says where.
 */
export function useDates() {
  const { now, zone } = useHere()
  return useMemo(() => {
    const time = otherTime(zone, now)
    const placed = (moment: Moment, told: string) =>
      [told, namedElsewhere(moment, now, zone)].filter(Boolean).join(' ')
    const named = (moment: Moment, told: string) =>
      time === undefined || isDay(moment) ? placed(moment, told) : `${told} ${time}`
    return {
      /** The viewer's time, where it is another: to be said once where many minutes stand. */
      time,
      /** A time of the organisation's clocks: `10:00`, `10:00 in Europe/Amsterdam`. */
      clock: (at: string) => (time === undefined ? at : `${at} in ${zone}`),
      day: (moment: Moment) => placed(moment, dayNear(moment, now)),
      days: (from: Moment, to: Moment) => dayRange(from, to, now),
      minute: (moment: Moment) => placed(moment, minute(moment, now)),
      minuteNamed: (moment: Moment) => named(moment, minute(moment, now)),
      dayAndMinute: (moment: Moment) => named(moment, dayAndMinute(moment)),
    }
  }, [now, zone])
}
