import type {
  About,
  Difference,
  EventId,
  FeedbackId,
  FeedbackKind,
  FeedbackState,
  LocalDate,
  Marked,
  PartnershipId,
  PersonId,
} from '@lockstep/domain'
import type { z } from 'zod'
import type { Disclosing } from './disclosing.ts'
import type { Stamp } from './stamp.ts'

type Words = Marked<string>

/** A feedback exchange from its giving on. Lists are in the order in which it happened. */
export interface FeedbackRow extends Disclosing {
  readonly id: FeedbackId
  readonly state: FeedbackState
  readonly given?: FeedbackGiving
  readonly acknowledged?: Stamp
  readonly accepted?: {
    readonly stamp: Stamp
    readonly answer?: Words | undefined
    readonly commitment?: Words | undefined
  }
  /** Every time it was declined: reopened, it may be once more. */
  readonly declinings: readonly { readonly stamp: Stamp; readonly reason: Words }[]
  /** One for the giving and one for each reopening. */
  readonly followUps: readonly FollowUp[]
  /** Every time it was closed. */
  readonly closings: readonly Stamp[]
  readonly reopenings: readonly {
    readonly stamp: Stamp
    readonly followUpOn: LocalDate
    readonly reason?: Words | undefined
  }[]
  /** A newer feedback on the same point that took its place. */
  readonly replacedBy?: { readonly stamp: Stamp; readonly feedback: FeedbackId }
}

export interface FeedbackGiving {
  readonly stamp: Stamp
  readonly from: PersonId
  readonly to: PersonId
  readonly partnership?: PartnershipId | undefined
  readonly kind: FeedbackKind
  /** Only where its giver says so. */
  readonly valence?: -1 | 0 | 1 | undefined
  readonly inTheirHands?: boolean | undefined
  readonly title: Words
  readonly text: Words
  readonly about: readonly z.output<typeof About>[]
  readonly replaces?: FeedbackId | undefined
  readonly followUpOn: LocalDate
}

/** A day on which the giver is asked whether they see a difference, and what they answered. */
export interface FollowUp {
  /** The giving or reopening that set it. */
  readonly setBy: EventId
  readonly on: LocalDate
  readonly cameDue?: Stamp
  readonly answered?: FollowUpAnswer
}

export interface FollowUpAnswer {
  readonly stamp: Stamp
  readonly difference: Difference
  readonly helping?: boolean | undefined
  readonly note?: Words | undefined
  /** Whether the feedback had been accepted by then: only so is the answer evidence. */
  readonly accepted: boolean
}
