import { z } from 'zod'
import { fact, opening } from '../kernel/event.ts'
import { distinct, EventId, PersonId } from '../kernel/ids.ts'
import { answer, words } from '../kernel/marks.ts'
import { Line } from '../kernel/text.ts'
import { Bet } from './bets.ts'

const lane = 'strategy'

export const betEvents = {
  BetsAsked: fact(
    'asked for bets',
    z.strictObject({
      asked: distinct(PersonId).min(1),
      /** What is bet on: the effect that is expected. */
      effect: Line,
    }),
    { lane, weight: 'low', mendable: false },
  ),
  /** Sealed. A later one of the same person takes its place, until a verdict is given. */
  BetPlaced: fact(
    'placed a bet',
    z.strictObject({
      person: PersonId,
      answer: answer(Bet),
      /** How it would fail, if it does. */
      failure: words('opened'),
    }),
    { lane, weight: 'low', mendable: false, restsOn: 'DecisionMade' },
  ),
  /** What came of the decision is on record: beside it they are read. */
  BetsOpened: opening(
    'opened the bets',
    z.strictObject({
      /** The last bet of each who has placed one. */
      opens: distinct(EventId),
      silent: distinct(PersonId),
    }),
    { lane, opens: 'listed' },
  ),
} as const
