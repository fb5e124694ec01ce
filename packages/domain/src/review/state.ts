import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, Month } from '../kernel/time.ts'

export type ReviewState =
  | { readonly is: 'none' }
  | {
      readonly is: 'held'
      readonly partnership: PartnershipId
      readonly month: Month
      readonly present: readonly PersonId[]
      readonly at: Instant
    }
