import { z } from 'zod'
import { fact, opening, step } from '../kernel/event.ts'
import { distinct, EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { answer } from '../kernel/marks.ts'
import { CallingOff } from '../kernel/sealed-round.ts'
import { LocalDate } from '../kernel/time.ts'
import { Pairs } from '../partnership/events.ts'
import { PulseAnswer } from './answer.ts'

const lane = 'pulses'

const rated = { from: PersonId, to: PersonId }

export const events = {
  PulseCalled: step(
    'called a trust pulse',
    z.strictObject({
      partnership: PartnershipId,
      /** Who rate each other. */
      pairs: Pairs.min(1),
      /** The last local day on which it may be answered. */
      closes: LocalDate,
      /** Where the charter calls it: the agreement that set its cadence, and the day of the next one. */
      cadence: z.strictObject({ since: EventId, next: LocalDate }).optional(),
    }),
    { lane, mendable: false, instead: 'call it off while nothing of it is open' },
  ),
  /** Sealed. A later one about the same person takes its place, until the two are opened. */
  PulseAnswered: fact(
    'answered a trust pulse',
    z.strictObject({ ...rated, answer: answer(PulseAnswer) }),
    { lane, weight: 'low', mendable: false, instead: 'answer anew while it is sealed' },
  ),
  /** Both of a pair have answered, or the time to answer is over. */
  PulseOpened: opening(
    'opened a trust pulse',
    z.strictObject({
      pairs: Pairs.min(1),
      /** The last answer of each who has given one. */
      opens: distinct(EventId),
      /** Who said nothing of whom; away, where the person was absent, or one of the two had left. */
      silent: z.array(z.strictObject({ ...rated, away: z.literal(true).optional() })),
    }),
    { lane, opens: 'listed' },
  ),
  /** Called by mistake, while nothing of it was open: what was answered stays sealed for good. */
  PulseCalledOff: step('called off a trust pulse', CallingOff, { lane, mendable: false }),
  /** By who had stayed silent, and has not read the other's. */
  LatePulseAnswered: fact(
    'answered a trust pulse late',
    z.strictObject({
      ...rated,
      answer: answer(PulseAnswer),
      /** They had been away: it counts as in time. */
      away: z.literal(true).optional(),
    }),
    { lane, mendable: false, opens: 'itself' },
  ),
} as const
