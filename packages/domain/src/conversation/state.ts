import type { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'

interface Two {
  readonly partnership?: PartnershipId
  readonly from: PersonId
  readonly to: PersonId
}

/** A conversation about the person and how they behave, from being needed to being held. */
export type ConversationState =
  | { readonly is: 'none' }
  | (Two & {
      readonly is: 'needed'
      /** The last day on which it is not avoided yet. */
      readonly neededBy: LocalDate
      /** The event that set that day. */
      readonly neededSetBy: EventId
    })
  | (Two & { readonly is: 'held' })
