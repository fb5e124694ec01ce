import type { EventId, Id, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'

interface Made {
  readonly partnership?: PartnershipId
  readonly from: PersonId
  readonly to: PersonId
  readonly madeAt: Instant
  readonly dueOn: LocalDate
  /** The event that set that day. */
  readonly dueSetBy: EventId
  /** The day on which, as whoever made it says, it was done. */
  readonly doneOn?: LocalDate
  /** What was agreed elsewhere that it takes on, and who does. */
  readonly takesOn?: { readonly action: Id; readonly by: PersonId }
}

/** Made; said to be done by whoever made it; and what whom it was made to says became of it. */
export type CommitmentState =
  | { readonly is: 'none' }
  | (Made & { readonly is: 'made' | 'done' | 'kept' | 'missed' | 'released' })
