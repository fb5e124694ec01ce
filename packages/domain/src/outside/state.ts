import type { PartnershipId, PersonId } from '../kernel/ids.ts'

/** What kind of thing happens outside that decisions have to reckon with. */
export const outsideKinds = [
  'market move',
  'competitor',
  'funding',
  'law',
  'threshold passed',
  'other',
] as const
export type OutsideKind = (typeof outsideKinds)[number]

/** Something that happened outside the organisation, as somebody of it saw it. */
export type OutsideState =
  | { readonly is: 'none' }
  | {
      readonly is: 'recorded'
      readonly kind: OutsideKind
      readonly seenBy: readonly PersonId[]
      readonly partnership: PartnershipId | undefined
    }
