import type { takings } from '../goal/terms.ts'
import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'

/** One version of what a partnership is for. The next takes its place by being shared. */
export type VisionState =
  | { readonly is: 'none' }
  | {
      readonly is: 'shared'
      readonly partnership: PartnershipId
      readonly by: PersonId
      readonly version: number
      readonly takenAs: (typeof takings)[number]
      /** Where its sharing sorts. */
      readonly at: Instant
    }
