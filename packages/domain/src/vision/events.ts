import { z } from 'zod'
import { takings } from '../goal/terms.ts'
import { fact, step } from '../kernel/event.ts'
import { DecisionId, distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { Text } from '../kernel/text.ts'

const lane = 'strategy'

/** Each version is a record of its own, so that who knows of it, and plays it back, does so of that one. */
export const events = {
  VisionShared: step(
    'shared a vision',
    z.strictObject({
      by: PersonId,
      partnership: PartnershipId,
      /** Counted within its partnership, from 1. */
      version: z.int().min(1),
      statement: Text,
      takenAs: z.enum(takings),
      /** Only its wording is new: who has played the one before back has played this one back. */
      editorial: z.boolean(),
    }),
    { lane },
  ),
  /** It still holds, whatever these decisions moved. */
  VisionReconfirmed: fact(
    'said that a vision still holds',
    z.strictObject({ despite: distinct(DecisionId).min(1), reason: Text }),
    { lane },
  ),
} as const
