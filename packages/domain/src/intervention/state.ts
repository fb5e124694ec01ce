import type { PartnershipId, PersonId } from '../kernel/ids.ts'

/** What somebody did in the other's decision domain: gave an order, reversed what was decided, or did it over. */
export const interventionKinds = ['order', 'reverse', 'redo'] as const

/** How one of the two sees it: asked for, where the charter lets them step in, or neither. */
export const interventionClasses = ['invited', 'gate', 'not_invited'] as const
export type InterventionClass = (typeof interventionClasses)[number]

interface Between {
  /** Who acted. */
  readonly by: PersonId
  /** In whose domain. */
  readonly owner: PersonId
  readonly partnership?: PartnershipId | undefined
  /** How each of the two sees it, as they said last. */
  readonly classes: Readonly<Record<PersonId, InterventionClass>>
}

export type InterventionState =
  | { readonly is: 'none' }
  /** One of them, or both, still have to say how they see it. */
  | (Between & { readonly is: 'open' })
  | (Between & { readonly is: 'agreed'; readonly as: InterventionClass })
  | (Between & { readonly is: 'disputed' })
