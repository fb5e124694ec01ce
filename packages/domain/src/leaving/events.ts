import { z } from 'zod'
import { fact, opening, step } from '../kernel/event.ts'
import { distinct, EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { CallingOff } from '../kernel/sealed-round.ts'
import { LocalDate } from '../kernel/time.ts'

const lane = 'people'

const told = { person: PersonId, reason: words('opened') }

/** That somebody leaves, and whom it is asked of, is seen by all. The reasons are read by those who are asked, once all are opened. */
export const events = {
  LeavingAsked: step(
    'asked why somebody leaves',
    z.strictObject({
      by: PersonId,
      person: PersonId,
      partnership: PartnershipId.optional(),
      /** Who leaves is one of them. */
      sides: distinct(PersonId).min(2),
      /** The last local day on which they may tell it. */
      closes: LocalDate,
    }),
    { lane, mendable: false },
  ),
  /** Sealed. A later one of the same person takes its place, until all are opened. */
  LeavingReasonTold: fact('told why somebody leaves', z.strictObject(told), {
    lane,
    weight: 'low',
    mendable: false,
  }),
  LeavingReasonsOpened: opening(
    'opened why somebody leaves',
    z.strictObject({
      opens: distinct(EventId),
      silent: z.array(z.strictObject({ person: PersonId, away: z.literal(true).optional() })),
    }),
    { lane },
  ),
  /** By who had stayed silent, and has not read the others’. */
  LateLeavingReasonTold: fact(
    'told why somebody leaves, late',
    z.strictObject({ ...told, away: z.literal(true).optional() }),
    { lane, mendable: false },
  ),
  /** They stay, or it was asked by mistake: what is sealed then stays sealed for good, and what is open as it is. */
  LeavingCalledOff: step('called off asking why somebody leaves', CallingOff, {
    lane,
    mendable: false,
  }),
} as const
