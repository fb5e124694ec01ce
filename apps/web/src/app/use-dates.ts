import { useMemo } from 'react'
import { dayNear, type Moment, minute } from '../words/dates.ts'
import { useHere } from './here.tsx'

/** Days and minutes as pages tell them: with their year only where it is not the present one. */
export function useDates() {
  const { now } = useHere()
  return useMemo(
    () => ({
      day: (moment: Moment) => dayNear(moment, now),
      minute: (moment: Moment) => minute(moment, now),
    }),
    [now],
  )
}
