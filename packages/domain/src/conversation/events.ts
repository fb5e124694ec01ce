import { z } from 'zod'
import { disclosureData } from '../disclosing.ts'
import { requireAhead } from '../kernel/days.ts'
import { fact, step } from '../kernel/event.ts'
import { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { LocalDate } from '../kernel/time.ts'

const lane = 'conversations'

const two = { from: PersonId, to: PersonId, partnership: PartnershipId.optional() }

/** Whom it is between and where it stands is seen by all; what it is about and what was said are words of the two. */
export const events = {
  ConversationNeeded: step(
    'asked for a hard conversation',
    z.strictObject({ ...two, neededBy: LocalDate, topic: words() }),
    {
      lane,
      due: ['neededBy'],
      holds: ({ neededBy }, days) => requireAhead(neededBy, days, 'neededBy'),
    },
  ),
  ConversationHeld: step(
    'said that a hard conversation was held',
    z.strictObject({ note: words().optional() }),
    { lane },
  ),
  /** They talked before anybody had asked for it on record; nothing is said of what about. */
  TalkRecorded: step('recorded that the two had talked', z.strictObject(two), { lane }),
  /** The day by which it was needed passed without it. */
  ConversationAvoided: fact(
    'marked a hard conversation avoided',
    z.strictObject({ setBy: EventId, on: LocalDate }),
    { lane, mendable: false },
  ),
  ConversationDisclosureOffered: fact(
    'offered to disclose a hard conversation',
    disclosureData.offered,
    { lane, mendable: false },
  ),
  ConversationDisclosed: fact('disclosed a hard conversation', disclosureData.agreed, {
    lane,
    mendable: false,
  }),
  ConversationDisclosureTakenBack: fact(
    'took the disclosure of a hard conversation back',
    disclosureData.takenBack,
    { lane, mendable: false },
  ),
} as const
