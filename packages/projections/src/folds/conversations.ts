import {
  beganOn,
  type ConversationId,
  type ConversationState,
  type LocalDate,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Disclosing, disclosing } from './disclosing.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

type Words = Marked<string>

/** A hard conversation, from being asked for, or from being held without that. */
export interface ConversationRow extends Disclosing {
  readonly id: ConversationId
  readonly state: ConversationState
  readonly begun?: ConversationBeginning
  /** The day by which it was needed passed without it. */
  readonly avoided?: { readonly stamp: Stamp; readonly on: LocalDate }
  readonly held?: { readonly stamp: Stamp; readonly note?: Words | undefined }
}

export interface ConversationBeginning {
  readonly stamp: Stamp
  readonly from: PersonId
  readonly to: PersonId
  readonly partnership?: PartnershipId | undefined
  /** Absent where nobody had asked for it on record. */
  readonly asked?: { readonly neededBy: LocalDate; readonly topic: Words }
}

/** Hard conversations: that they are needed, held or avoided. What is said stays sealed. */
export const conversations: Fold<ConversationRow, typeof nouns.conversation.events> = {
  name: 'conversations',
  noun: 'conversation',
  version: 3,
  initial: (id) => ({ id, state: nouns.conversation.initial, disclosures: [] }),
  reach: ({ id, begun }) => ({
    record: id,
    ...(begun?.partnership === undefined ? {} : { partnership: begun.partnership }),
    ...(begun === undefined ? {} : { since: beganOn(begun.stamp) }),
  }),
  on: withState<ConversationRow>()(nouns.conversation, {
    ConversationNeeded: (row, event) => {
      const { from, to, partnership, neededBy, topic } = event.data
      const asked = { neededBy, topic }
      return { ...row, begun: { stamp: stampOf(event), from, to, partnership, asked } }
    },
    TalkRecorded: (row, event) => {
      const stamp = stampOf(event)
      return { ...row, begun: { ...event.data, stamp }, held: { stamp } }
    },
    ConversationHeld: (row, event) => ({
      ...row,
      held: { stamp: stampOf(event), note: event.data.note },
    }),
    ConversationAvoided: (row, event) => ({
      ...row,
      avoided: { stamp: stampOf(event), on: event.data.on },
    }),
    ConversationDisclosureOffered: disclosing.offered,
    ConversationDisclosed: disclosing.agreed,
    ConversationDisclosureTakenBack: disclosing.takenBack,
  }),
}
