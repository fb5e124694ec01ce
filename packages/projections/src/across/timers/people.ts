import { addDays, hireDays } from '@lockstep/domain'
import { briefs } from '../../folds/briefs.ts'
import { leavings } from '../../folds/leavings.ts'
import { isMember } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { hireDate } from '../../subjects/briefs/expected.ts'
import type { View } from '../../view/view.ts'
import type { Upcoming } from './upcoming-day.ts'

/** The next day on which it is asked how a hire goes, and reasons for leaving that are to be opened. */
export const peopleUpcoming = (view: View): Upcoming[] => [
  ...[...view.rows(briefs).values()].flatMap(({ id, written, came }): Upcoming[] => {
    const about = namedRecord(view, 'brief', id)
    const day = hireDays[came.length]
    if (about === undefined || written === undefined || day === undefined) return []
    if (![written.by, written.person].every((each) => isMember(view, each))) return []
    const told = `How ${about.ordinal} goes after ${day} days is asked`
    return [{ day: hireDate(written.starts, day), told, about }]
  }),
  ...[...view.rows(leavings).values()].flatMap(({ id, state }): Upcoming[] => {
    const about = namedRecord(view, 'leaving', id)
    if (about === undefined || state.is !== 'telling') return []
    const told = `What each side told of ${about.ordinal} is opened`
    return [{ day: addDays(state.closes, 1), told, about }]
  }),
]
