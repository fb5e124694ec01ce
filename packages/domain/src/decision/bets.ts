import { z } from 'zod'
import type { EventId, PersonId } from '../kernel/ids.ts'
import { type AskedAnswer, answeredAs, openedAs, unanswered } from '../kernel/sealed-round.ts'

/** How likely somebody holds it that the expected effect comes, in percent. */
export const Bet = z.strictObject({ chance: z.int().min(0).max(100) })
export type Bet = z.output<typeof Bet>

/** A bet that was asked for, and what became of it. */
export interface AskedBet extends AskedAnswer {
  readonly person: PersonId
}

/** Bets on one decision, sealed until a verdict on it is given. */
export interface Bets {
  readonly asked: readonly AskedBet[]
  readonly opened: boolean
}

export const askedForBets = (asked: readonly PersonId[]): Bets => ({
  asked: asked.map((person) => ({ person, ...unanswered })),
  opened: false,
})

export const withBet = (bets: Bets, person: PersonId, id: EventId): Bets => ({
  ...bets,
  asked: bets.asked.map((each) =>
    each.person === person ? { ...each, ...answeredAs(id, each) } : each,
  ),
})

export const openedBets = (bets: Bets, silent: readonly PersonId[]): Bets => ({
  asked: bets.asked.map((each) => ({
    ...each,
    ...openedAs(silent.includes(each.person) ? {} : undefined),
  })),
  opened: true,
})
