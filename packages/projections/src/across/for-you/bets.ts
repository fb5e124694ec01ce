import type { DecisionRow } from '../../folds/decisions.ts'
import { hereIn } from '../../records/here.ts'
import { dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Bets on a decision in force, for those who were asked and have placed none. */
export function betsWaiting(view: View, { id, state, bets }: DecisionRow, named: Named): Waiting[] {
  if (state.is !== 'decided' || bets === undefined || bets.opened !== undefined) return []
  return bets.asked
    .filter((person) => !bets.placed.some((bet) => bet.person === person))
    .filter(hereIn(view))
    .map((person) =>
      waiting(view, person, named, {
        id: bets.stamp.event,
        kind: 'place a bet',
        question: [
          { text: 'How likely is it that what is expected of ' },
          linkTo(named),
          { text: ' comes?' },
        ],
        note: `“${bets.effect}”: sealed until a verdict is given`,
        since: dayShown(bets.stamp, view),
        actions: [form('Place a bet', 'PlaceBet', { id })],
      }),
    )
}
