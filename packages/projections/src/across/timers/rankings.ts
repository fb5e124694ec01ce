import { addDays } from '@lockstep/domain'
import { rankings } from '../../folds/rankings.ts'
import { namedRecord } from '../../records/named.ts'
import type { View } from '../../view/view.ts'
import type { Upcoming } from './upcoming-day.ts'

/** Rounds over the goals whose time to answer ends. */
export const rankingsUpcoming = (view: View): Upcoming[] =>
  [...view.rows(rankings).values()].flatMap(({ id, state }) => {
    const named = namedRecord(view, 'ranking', id)
    if (state.is !== 'called' || named === undefined) return []
    const told = `What was answered in ${named.ordinal} is opened`
    return [{ day: addDays(state.closes, 1), told, about: named }]
  })
