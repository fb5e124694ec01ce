import type { PersonId } from '@lockstep/domain'
import { players } from '../../folds/players.ts'
import { namedRecord } from '../../records/named.ts'
import { staleFrom } from '../../records/player-standing.ts'
import { standingInFor } from '../../subjects/handovers/standing-in.ts'
import { dayInWords, instantDay } from '../../telling/dates.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Players of whom what is known goes stale, for who keeps it up, or may instead of who has left. */
export const playersWaiting = (view: View): Waiting[] =>
  [...view.rows(players).values()].flatMap((row) => {
    const { id, state, added } = row
    const due = staleFrom(view, row)
    const named = namedRecord(view, 'player', id)
    if (state.is !== 'followed' || due === undefined || named === undefined) return []
    if (!comesDue(view, due)) return []
    const { maintainer, lookedAt } = state
    const last = `Last looked at ${dayInWords(instantDay(lookedAt, view), view)}`
    return standingInFor(view, maintainer, { partnership: added?.partnership }).map((person) =>
      waiting(view, person, named, {
        id: `${id} ${lookedAt}`,
        kind: 'look at a player again',
        ...(person === maintainer
          ? {
              question: [{ text: 'Is it still as you know it: ' }, linkTo(named), { text: '?' }],
              note: last,
              actions: looking(id),
            }
          : {
              question: [{ text: 'Who keeps up ' }, linkTo(named), { text: '?' }],
              note: `${last}; who kept it up has left`,
              actions: [keepingUp(id, person)],
            }),
        due,
        since: due,
      }),
    )
  })

const looking = (id: string) => [
  button('As it was', 'LookAtPlayer', { id }),
  form('Something is new', 'LookAtPlayer', { id }),
]

export const keepingUp = (id: string, maintainer: PersonId) =>
  button('I keep it up', 'HandOnPlayer', { id, maintainer })
