import { hireDays } from '@lockstep/domain'
import { briefs } from '../../folds/briefs.ts'
import { leavings } from '../../folds/leavings.ts'
import { hireDate } from '../../subjects/briefs/expected.ts'
import type { View } from '../../view/view.ts'
import type { CalendarDate } from './calendar-date.ts'

/** The days on which it is asked how one’s hire goes, and the last day to tell why somebody leaves. */
export const peopleDates = (view: View): CalendarDate[] => {
  const me = view.viewer.person
  return [
    ...[...view.rows(briefs).values()].flatMap(({ id, written, answers }): CalendarDate[] => {
      if (written === undefined || ![written.by, written.person].includes(me)) return []
      return hireDays
        .filter((day) => !answers.some((each) => each.by === me && each.day === day))
        .map((day) => ({
          noun: 'brief',
          id,
          day: hireDate(written.starts, day),
          which: day,
          what: `${day} days in:`,
        }))
    }),
    ...[...view.rows(leavings).values()].flatMap(({ id, state }): CalendarDate[] =>
      state.is === 'telling' &&
      state.sides.some(({ person, answer }) => person === me && answer === undefined)
        ? [{ noun: 'leaving', id, day: state.closes, which: 'reason', what: 'Tell why:' }]
        : [],
    ),
  ]
}
