import { z } from 'zod'
import { fact, opening, step } from '../kernel/event.ts'
import { distinct, EventId, GoalId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { answer } from '../kernel/marks.ts'
import { CallingOff } from '../kernel/sealed-round.ts'
import { LocalDate } from '../kernel/time.ts'
import { MOST_RANKED, RankingAnswer } from './answer.ts'

const lane = 'goals'

/** What is asked about. */
export const RankedGoals = distinct(GoalId).min(2).max(MOST_RANKED)

const said = { person: PersonId, answer: answer(RankingAnswer) }

export const events = {
  RankingCalled: step(
    'asked how the goals rank',
    z.strictObject({
      partnership: PartnershipId,
      goals: RankedGoals,
      asked: distinct(PersonId).min(2),
      /** The last local day on which it may be answered. */
      closes: LocalDate,
    }),
    { lane, mendable: false, instead: 'call it off while nothing of it is open' },
  ),
  /** Sealed. A later one of the same person takes its place, until all are opened. */
  GoalsRanked: fact('ranked the goals', z.strictObject(said), {
    lane,
    weight: 'low',
    mendable: false,
    instead: 'rank them anew while it is sealed',
  }),
  /** All have answered, or the time to answer is over. */
  RankingOpened: opening(
    'opened how each ranks the goals',
    z.strictObject({
      /** The last answer of each who has given one. */
      opens: distinct(EventId),
      /** Who said nothing; away, where the person was absent or had left. */
      silent: z.array(z.strictObject({ person: PersonId, away: z.literal(true).optional() })),
    }),
    { lane, opens: 'listed' },
  ),
  /** Asked by mistake, while nothing of it was open: what was answered stays sealed for good. */
  RankingCalledOff: step('called off a ranking of goals', CallingOff, { lane, mendable: false }),
  /** By who had stayed silent, and has not read the others'. */
  GoalsRankedLate: fact(
    'ranked the goals late',
    z.strictObject({
      ...said,
      /** They had been away: it counts as in time. */
      away: z.literal(true).optional(),
    }),
    { lane, mendable: false, opens: 'itself' },
  ),
} as const
