import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'

/** Whether one deals with it oneself, or through others. */
export const reaches = ['direct', 'indirect'] as const
export type PlayerReach = (typeof reaches)[number]

/** Somebody outside on whom the business depends, and who of the organisation keeps up what is known of them. */
export interface Player {
  readonly maintainer: PersonId
  readonly partnership: PartnershipId | undefined
  /** When what is known was last looked at. */
  readonly lookedAt: Instant
  /** Days after which what was seen then is stale. */
  readonly staleAfterDays: number
}

export type PlayerState =
  | { readonly is: 'none' }
  | (Player & { readonly is: 'followed' })
  /** They play no part any more. */
  | (Player & { readonly is: 'gone' })
