import { people } from '../folds/people.ts'
import { players } from '../folds/players.ts'
import { staleFrom } from '../outside/known.ts'
import { dayInWords, instantDay } from '../queries/parts/dates.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from './waiting.ts'

/** Players of whom what is known goes stale, for who keeps it up. */
export const playersWaiting = (view: View): Waiting[] =>
  [...view.rows(players).values()].flatMap((row) => {
    const { id, state } = row
    const due = staleFrom(view, row)
    const named = namedRecord(view, 'player', id)
    if (state.is !== 'followed' || due === undefined || named === undefined) return []
    const keeps = view.row(people, state.maintainer)?.state.is === 'member'
    if (!keeps || !comesDue(view, due)) return []
    return [
      waiting(view, state.maintainer, named, {
        id: `${id} ${state.lookedAt}`,
        kind: 'look at a player again',
        question: [{ text: 'Is it still as you know it: ' }, linkTo(named), { text: '?' }],
        note: `Last looked at ${dayInWords(instantDay(state.lookedAt, view), view)}`,
        due,
        since: due,
        actions: [
          button('As it was', 'LookAtPlayer', { id }),
          form('Something is new', 'LookAtPlayer', { id }),
        ],
      }),
    ]
  })
