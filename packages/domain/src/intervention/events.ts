import { z } from 'zod'
import { step } from '../kernel/event.ts'
import { DecisionId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { Line } from '../kernel/text.ts'
import { wordedEvent } from '../kernel/wording.ts'
import { interventionClasses, interventionKinds } from './state.ts'

const lane = 'strategy'

export const events = {
  /** `wordedEvent` says who reads what was done: all, or the two. */
  InterventionRecorded: step(
    'recorded an intervention',
    wordedEvent({
      by: PersonId,
      owner: PersonId,
      kind: z.enum(interventionKinds),
      partnership: PartnershipId.optional(),
      /** As the charter names it. */
      domain: Line.optional(),
      decision: DecisionId.optional(),
    }),
    { lane },
  ),
  /** A later one of the same person takes its place. Nobody else reads it until both have said how they see it. */
  InterventionClassified: step(
    'said how they see an intervention',
    z.strictObject({ person: PersonId, as: z.enum(interventionClasses) }),
    { lane, weight: 'low', between: ['as'] },
  ),
} as const
