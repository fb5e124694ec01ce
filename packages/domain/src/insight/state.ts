import type { PartnershipId, PersonId } from '../kernel/ids.ts'

/** A note on what somebody hears outside, for the others of a partnership. */
export type InsightState =
  | { readonly is: 'none' }
  | {
      readonly is: 'shared'
      readonly by: PersonId
      readonly partnership: PartnershipId
      readonly to: readonly PersonId[]
      /** Who of them said that they have read it, or answered. */
      readonly readBy: readonly PersonId[]
    }
