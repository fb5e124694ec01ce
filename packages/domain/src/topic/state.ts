import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'

/** What somebody wants to talk about at the next meeting, until it was talked about or dropped. */
export type TopicState =
  | { readonly is: 'none' }
  | {
      readonly is: 'raised' | 'discussed' | 'dropped'
      readonly partnership: PartnershipId
      /** The members of the partnership when it was raised. */
      readonly among: readonly PersonId[]
      /** The day of the meeting that it is for now; left out: the next one, whenever that is. */
      readonly meetingOn?: LocalDate
    }
