import type { nouns } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import type { BetsRow } from './bet-row.ts'
import type { DecisionRow } from './decision-row.ts'
import { openedAnswer } from './opened-answer.ts'
import { stampOf } from './stamp.ts'

const changed = (row: DecisionRow, change: (bets: BetsRow) => BetsRow): DecisionRow =>
  row.bets === undefined ? row : { ...row, bets: change(row.bets) }

/** What becomes of the bets on a decision. */
export const betHandlers: Fold<DecisionRow, typeof nouns.decision.events>['on'] = {
  BetsAsked: (row, event) => ({
    ...row,
    bets: { ...event.data, stamp: stampOf(event), placed: [] },
  }),
  BetPlaced: (row, event) =>
    changed(row, (bets) => ({
      ...bets,
      placed: [
        ...bets.placed.filter(({ person }) => person !== event.data.person),
        { ...event.data, stamp: stampOf(event) },
      ],
    })),
  BetsOpened: (row, event) => {
    const { opens, silent } = event.data
    return changed(row, (bets) => ({
      ...bets,
      opened: { stamp: stampOf(event), silent },
      placed: bets.placed.map((bet) =>
        opens.includes(bet.stamp.event) ? openedAnswer(bet, 'in time', event) : bet,
      ),
    }))
  },
}
