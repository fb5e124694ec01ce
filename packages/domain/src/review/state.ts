import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'

export type ReviewState =
  | { readonly is: 'none' }
  | {
      readonly is: 'held'
      readonly partnership: PartnershipId
      readonly present: readonly PersonId[]
      readonly at: Instant
    }
