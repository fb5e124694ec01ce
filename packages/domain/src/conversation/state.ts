import type { Disclosure } from '../disclosing.ts'
import type { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'

interface Between {
  readonly partnership?: PartnershipId
  readonly from: PersonId
  readonly to: PersonId
  /** Those that stand, offers among them. */
  readonly disclosures: readonly Disclosure[]
}

/** A conversation about the person and how they behave, from being needed to being held. */
export type ConversationState =
  | { readonly is: 'none' }
  | (Between & {
      readonly is: 'needed'
      /** The last day on which it is not avoided yet. */
      readonly neededBy: LocalDate
      /** The event that set that day. */
      readonly neededSetBy: EventId
    })
  | (Between & { readonly is: 'held' })
