import { z } from 'zod'
import {
  CommitmentId,
  DecisionId,
  type EventId,
  GoalId,
  type PartnershipId,
  type PersonId,
  RequestId,
} from '../kernel/ids.ts'
import type { Role } from '../person/state.ts'

/** What of a predecessor’s is in force, and can be handed over. */
export const Handed = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('goal'), id: GoalId }),
  z.strictObject({ noun: z.literal('decision'), id: DecisionId }),
  z.strictObject({ noun: z.literal('commitment'), id: CommitmentId }),
  z.strictObject({ noun: z.literal('request'), id: RequestId }),
])
export type Handed = z.output<typeof Handed>

/** What the successor makes of an item. */
export const takings = ['accepted', 'renegotiated', 'dropped'] as const
export type Taking = (typeof takings)[number]

export interface HandedItem {
  /** The event of the last answer. */
  readonly id: EventId
  readonly of: Handed
  readonly taken: Taking
  /** Whom it concerns that it is renegotiated or dropped. */
  readonly concerns: readonly PersonId[]
}

export interface Handover {
  readonly partnership?: PartnershipId
  /** Who had the role, and who takes it. */
  readonly from: PersonId
  readonly to: PersonId
  readonly role: Role
  readonly by: PersonId
  readonly items: readonly HandedItem[]
}

export type HandoverState =
  | { readonly is: 'none' }
  | (Handover & { readonly is: 'going on' | 'ended' })
