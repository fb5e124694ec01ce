import { addDays, awaySaid, firstDayOf, type LocalDate, type PersonId } from '@lockstep/domain'
import { dayIn } from '../../folds/stamp.ts'
import { personHistory } from '../../records/person-history.ts'
import { absencesSaid } from '../../records/tenure.ts'
import type { View } from '../../view/view.ts'

/** No rule waits for longer: who is away for more than this is waited for no further. */
const LONGEST = 400

/** Days of an absence: from its first to the day before the one on which it ended. */
interface Away {
  readonly from: LocalDate
  readonly to: LocalDate
}

const known = new WeakMap<View, Map<PersonId, readonly Away[]>>()

/** When somebody was away, worked out once a view. */
function awayDays(view: View, person: PersonId): readonly Away[] {
  const all = known.get(view) ?? new Map<PersonId, readonly Away[]>()
  known.set(view, all)
  const days = all.get(person) ?? absencesOf(view, person)
  all.set(person, days)
  return days
}

const absencesOf = (view: View, person: PersonId): readonly Away[] =>
  absencesSaid(personHistory(view, person), view.zone).map(({ event, back }) => {
    const ended = back && addDays(dayIn(back, view.zone), -1)
    const from = firstDayOf(awaySaid(event), view.zone)
    return { from, to: ended ?? event.data.until ?? '9999-12-31' }
  })

const calendars = new WeakMap<View, Map<PersonId, string>>()

/** All that says on which days somebody is there, to be held against that of another view. */
export function calendarOf(view: View, person: PersonId): string {
  const all = calendars.get(view) ?? new Map<PersonId, string>()
  calendars.set(view, all)
  const calendar = all.get(person) ?? JSON.stringify([holidaysIn(view), awayDays(view, person)])
  all.set(person, calendar)
  return calendar
}

const holidaysIn = ({ organisation }: View): readonly LocalDate[] =>
  organisation.is === 'none' ? [] : organisation.holidays

/** The same where somebody is there every day: absences only make it later. */
export const soonestAfter = (after: LocalDate, days: number): LocalDate =>
  addDays(after, Math.min(days, LONGEST))

/** The last of so many days after a day, of those on which somebody is there: absences and holidays stop the clock. */
export function daysPresentAfter(
  view: View,
  person: PersonId,
  after: LocalDate,
  days: number,
): LocalDate {
  const holidays = holidaysIn(view)
  const absences = awayDays(view, person)
  const isThere = (day: LocalDate) =>
    !holidays.includes(day) && !absences.some(({ from, to }) => from <= day && day <= to)
  let [day, left] = [after, days]
  for (let n = 0; left > 0 && n < LONGEST; n += 1) {
    day = addDays(day, 1)
    if (isThere(day)) left -= 1
  }
  return day
}
