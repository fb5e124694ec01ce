import { addDays, lastDayOf } from '@lockstep/domain'
import { type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import { endOf, momentOf } from '../../records/session-time.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import type { CalendarDate } from './calendar-date.ts'

/** A calendar outside keeps what it was told for so long, and what was called off is told as that. */
const KEPT_DAYS = 31

/** The sessions of the viewer’s partnerships, from a month ago on. */
export const sessionDates = (view: View): CalendarDate[] =>
  [...view.rows(sessions).values()].flatMap((row) => dateOf(view, row) ?? [])

function dateOf(view: View, row: SessionRow): CalendarDate | undefined {
  const when = whenOf(row)
  const mine = row.begun?.among.includes(view.viewer.person) ?? false
  if (!mine || when === undefined) return undefined
  const last = lastDayOf(when)
  if (last < addDays(today(view), -KEPT_DAYS)) return undefined
  return {
    ...{ noun: 'session', id: row.id, which: 'session', day: when.on, what: '' },
    ...(when.until === undefined ? {} : { until: when.until }),
    ...(when.time === undefined
      ? {}
      : { time: { from: momentOf(when, view.zone), to: endOf(when, view.zone) } }),
    ...(row.calledOff === undefined ? {} : { calledOff: true }),
  }
}
