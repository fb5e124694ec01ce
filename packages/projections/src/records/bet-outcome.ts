import { type Bet, isSealed, type Openness } from '@lockstep/domain'
import type { PlacedBet } from '../folds/bet-row.ts'
import type { DecisionRow } from '../folds/decisions.ts'
import { cameFirst } from '../folds/stamp.ts'
import { isHidden, type View } from '../view/view.ts'
import { opennessOf, SEALED } from './position-openness.ts'

/** Whether the effect came that was bet on, as it was judged last; undefined before anybody has judged it. */
export type Outcome = 'came' | 'came in part' | 'did not come'

const outcomes = {
  worked: 'came',
  partly: 'came in part',
  failed: 'did not come',
  stop: 'did not come',
} as const

export function outcomeOf({ verdicts }: DecisionRow): Outcome | undefined {
  const last = verdicts.at(-1)?.verdict
  return last === undefined ? undefined : outcomes[last]
}

/** Foresight can't be backdated: a bet counts that was on record before anything was said of what came. */
export function isForesight({ verdicts }: DecisionRow, { stamp }: PlacedBet): boolean {
  const [first] = verdicts
  return first !== undefined && cameFirst(stamp, first.stamp)
}

/**
 * How far the bets on a decision are open: as its positions are, once a verdict has opened them, but not to who was
 * asked for a bet and placed none. No bet can be late, as what came is known by then.
 */
export function opennessOfBets(view: View, row: DecisionRow): Openness {
  const opened = row.bets?.opened
  if (opened === undefined) return SEALED
  return { opened: true, closedTo: [...opennessOf(view, row).closedTo, ...opened.silent] }
}

/** What a bet says, for who may read it; undefined for others, while it is sealed, and where a key was destroyed. */
export function readableBet(view: View, row: DecisionRow, bet: PlacedBet): Bet | undefined {
  const { said, answer } = bet
  if (said === undefined || !isSealed(answer)) return undefined
  const told = view.tell(said, answer, opennessOfBets(view, row))
  return isHidden(told) ? undefined : told
}
