import { z } from 'zod'
import { requireAhead, requirePassed } from '../kernel/days.ts'
import { fact, step } from '../kernel/event.ts'
import { EventId, Id, MetricId, PartnershipId, PersonId, SessionId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { LocalDate } from '../kernel/time.ts'
import { wordedEvent } from '../kernel/wording.ts'

const lane = 'commitments'

/** The action to improve a metric that somebody promises to carry out. */
export const CarriedOut = z.strictObject({ metric: MetricId, improvement: EventId })

export const events = {
  /** `wordedEvent` says who reads what was promised. What the two say to each other about it later is always theirs. */
  CommitmentMade: step(
    'made a commitment',
    wordedEvent({
      from: PersonId,
      to: PersonId,
      partnership: PartnershipId.optional(),
      dueOn: LocalDate,
      carriesOut: CarriedOut.optional(),
      /** Where it was made. */
      agreedAt: SessionId.optional(),
      /** What was agreed on there, that it makes a promise of. */
      action: Id.optional(),
    }),
    {
      lane,
      holds: ({ dueOn }, days) => requireAhead(dueOn, days, 'dueOn'),
      answered: ['dueOn'],
      due: ['dueOn'],
    },
  ),
  /** It came before the day only where it was on record by then: its `recordedAt` is held against the commitment's `dueOn`. */
  BadNewsTold: step(
    'told bad news of a commitment',
    z.strictObject({
      /** When it will be done instead, as far as can be said. It does not move the day that was promised. */
      expectedOn: LocalDate.optional(),
      note: words(),
    }),
    { lane },
  ),
  CommitmentDone: step(
    'said that a commitment is done',
    z.strictObject({ on: LocalDate, note: words().optional() }),
    { lane, holds: ({ on }, days) => requirePassed(on, days, 'on') },
  ),
  /** The day after its own came, and whom it was made to had not said what became of it. */
  CommitmentCameDue: fact(
    'marked a commitment due',
    z.strictObject({ setBy: EventId, on: LocalDate }),
    { lane, weight: 'low', mendable: false },
  ),
  /** Said by whom it was made to: kept on that day; late where that is after the day that was promised. */
  CommitmentKept: step(
    'said that a commitment was kept',
    z.strictObject({ on: LocalDate, note: words().optional() }),
    { lane, holds: ({ on }, days) => requirePassed(on, days, 'on') },
  ),
  CommitmentMissed: step(
    'said that a commitment was missed',
    z.strictObject({ note: words().optional() }),
    { lane },
  ),
  CommitmentReleased: step(
    'released a commitment',
    z.strictObject({ reason: words().optional() }),
    { lane },
  ),
} as const
