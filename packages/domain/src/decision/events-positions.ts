import { z } from 'zod'
import { fact, opening, step } from '../kernel/event.ts'
import { distinct, EventId, PersonId, VisionId } from '../kernel/ids.ts'
import { answer, words } from '../kernel/marks.ts'
import { LocalDate } from '../kernel/time.ts'
import { stances } from './state.ts'

const lane = 'strategy'

const Position = z.strictObject({
  stance: z.enum(stances),
  /** The version of their vision that its holder had in mind. */
  vision: VisionId.optional(),
})

/** A position is its holder's, whoever enters it. */
const said = {
  person: PersonId,
  position: answer(Position),
  reason: words('opened').optional(),
  /** What drives it. */
  drives: words('opened').optional(),
}

export const positionEvents = {
  /** The id of this event names the round. */
  PositionsCalled: step(
    'asked for positions',
    z.strictObject({
      asked: distinct(PersonId).min(1),
      /** The last local day on which they may be given. */
      closes: LocalDate,
    }),
    { lane, mendable: false },
  ),
  /** Sealed. A later one of the same person in the round takes its place. */
  PositionTaken: fact('took a position', z.strictObject({ round: EventId, ...said }), {
    lane,
    mendable: false,
    instead: 'take another while they are sealed, or restate it once they are open',
  }),
  PositionsOpened: opening(
    'opened the positions',
    z.strictObject({
      round: EventId,
      /** The last position of each who has spoken. */
      opens: distinct(EventId),
      silent: distinct(PersonId),
    }),
    { lane, opens: 'listed' },
  ),
  LatePositionGiven: fact('took a late position', z.strictObject(said), {
    lane,
    mendable: false,
    opens: 'itself',
  }),
  /** Entered for somebody, as taken before: never sealed. */
  PositionReported: fact('reported a position', z.strictObject(said), { lane, opens: 'itself' }),
  PositionRestated: fact('restated a position', z.strictObject(said), {
    lane,
    mendable: false,
    instead: 'restate it anew',
    opens: 'itself',
  }),
  /** What somebody says to an open position: read by whom the positions are open to. */
  PositionAnswered: fact(
    'answered a position',
    z.strictObject({
      by: PersonId,
      /** Whose position it answers. */
      of: PersonId,
      answer: words('opened'),
    }),
    { lane, mendable: false },
  ),
} as const
