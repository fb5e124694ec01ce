import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { distinct, EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { Text } from '../kernel/text.ts'
import { roles } from '../person/state.ts'
import { Handed, takings } from './state.ts'

const lane = 'people'

/** What is handed over follows from the record: only what somebody makes of it is stored. */
export const events = {
  HandoverBegun: step(
    'began a handover',
    z.strictObject({
      by: PersonId,
      from: PersonId,
      to: PersonId,
      role: z.enum(roles),
      partnership: PartnershipId.optional(),
    }),
    { lane, mendable: false },
  ),
  /** By the successor; a later one takes its place. Its id names the answer. */
  HandoverItemAnswered: fact(
    'answered an item of a handover',
    z.strictObject({
      of: Handed,
      taken: z.enum(takings),
      reason: Text.optional(),
      /** Whom it concerns that it is renegotiated or dropped; nobody, where it is accepted. */
      concerns: distinct(PersonId),
    }),
    { lane, mendable: false },
  ),
  /** By somebody whom it concerns. */
  HandoverItemSettled: fact(
    'answered what a successor makes of an item',
    z.strictObject({
      item: EventId,
      by: PersonId,
      agrees: z.boolean(),
      note: Text.optional(),
    }),
    { lane, mendable: false },
  ),
  HandoverEnded: step('ended a handover', z.strictObject({}), { lane }),
} as const
