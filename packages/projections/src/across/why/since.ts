import { addDays, earlier, type Instant, type LocalDate, startOfDay } from '@lockstep/domain'
import { instantDay, today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'

/** What a score is compared with, unless a day is named. */
const LOOKS_BACK_DAYS = 90

/** The moment with which a score is compared, and the day that is told of it. */
export interface Since {
  readonly at: Instant
  readonly day: LocalDate
}

/** The beginning of a day. */
export const sinceDay = (view: View, day: LocalDate): Since => ({
  at: startOfDay(day, view.zone),
  day,
})

/** As it was asked for: nothing has come yet since what is still to come. */
export function sinceAsked(view: View, asked: LocalDate | Instant | undefined): Since {
  if (asked?.includes('T')) {
    const at = earlier(asked, view.moment)
    return { at, day: instantDay(at, view) }
  }
  const now = today(view)
  return sinceDay(view, earlier(asked ?? addDays(now, -LOOKS_BACK_DAYS), now))
}
