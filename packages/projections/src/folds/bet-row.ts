import type { Bet, Marked, PersonId } from '@lockstep/domain'
import type { OpenAnswer } from './opened-answer.ts'
import type { Stamp } from './stamp.ts'

/** What was bet on a decision's expected effect. */
export interface BetsRow {
  readonly stamp: Stamp
  readonly asked: readonly PersonId[]
  /** The effect that is expected. */
  readonly effect: string
  /** The last of each who has placed one: that there is one is visible at once; what it says, only from the opening on. */
  readonly placed: readonly PlacedBet[]
  readonly opened?: { readonly stamp: Stamp; readonly silent: readonly PersonId[] }
}

export interface PlacedBet extends Partial<OpenAnswer<Bet>> {
  readonly stamp: Stamp
  readonly person: PersonId
  readonly answer: Marked<Bet>
  /** How it would fail. */
  readonly failure: Marked<string>
}
