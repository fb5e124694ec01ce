import {
  beganOn,
  type CommitmentId,
  type CommitmentState,
  type Id,
  type LocalDate,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
  type SessionId,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'
import type { Wording } from './wording.ts'

type Words = Marked<string>

/** A commitment from its making on. Lists are in the order in which it happened. */
export interface CommitmentRow {
  readonly id: CommitmentId
  readonly state: CommitmentState
  readonly made?: CommitmentMaking
  readonly badNews: readonly BadNews[]
  /** The last time that its maker said that it was done. */
  readonly done?: {
    readonly stamp: Stamp
    readonly on: LocalDate
    readonly note?: Words | undefined
  }
  readonly cameDue?: Stamp
  /** What whom it was made to said became of it; more than one where it was kept after it was missed. */
  readonly outcomes: readonly CommitmentOutcome[]
}

export interface CommitmentMaking extends Wording {
  readonly stamp: Stamp
  readonly from: PersonId
  readonly to: PersonId
  readonly partnership?: PartnershipId | undefined
  readonly dueOn: LocalDate
  /** The action to improve a metric that it promises. */
  readonly carriesOut?: { readonly metric: string; readonly improvement: string } | undefined
  /** The session at which it was made, and what was agreed on there. */
  readonly agreedAt?: SessionId | undefined
  readonly action?: Id | undefined
}

export interface BadNews {
  readonly stamp: Stamp
  readonly expectedOn?: LocalDate | undefined
  readonly note: Words
}

export interface CommitmentOutcome {
  readonly stamp: Stamp
  readonly how: 'kept' | 'missed' | 'released'
  /** The day on which it was kept. */
  readonly on?: LocalDate
  readonly said?: Words | undefined
}

const withOutcome = (row: CommitmentRow, outcome: CommitmentOutcome): CommitmentRow => ({
  ...row,
  outcomes: [...row.outcomes, outcome],
})

/** Commitments. What is said in confidence stays sealed. */
export const commitments: Fold<CommitmentRow, typeof nouns.commitment.events> = {
  name: 'commitments',
  noun: 'commitment',
  version: 4,
  initial: (id) => ({ id, state: nouns.commitment.initial, badNews: [], outcomes: [] }),
  reach: ({ id, made }) => ({
    record: id,
    ...(made?.partnership === undefined ? {} : { partnership: made.partnership }),
    ...(made === undefined ? {} : { since: beganOn(made.stamp) }),
  }),
  on: withState<CommitmentRow>()(nouns.commitment, {
    CommitmentMade: (row, event) => ({ ...row, made: { ...event.data, stamp: stampOf(event) } }),
    BadNewsTold: (row, event) => ({
      ...row,
      badNews: [...row.badNews, { ...event.data, stamp: stampOf(event) }],
    }),
    CommitmentDone: (row, event) => ({ ...row, done: { ...event.data, stamp: stampOf(event) } }),
    CommitmentCameDue: (row, event) => ({ ...row, cameDue: stampOf(event) }),
    CommitmentKept: (row, event) => {
      const { on, note: said } = event.data
      return withOutcome(row, { stamp: stampOf(event), how: 'kept', on, said })
    },
    CommitmentMissed: (row, event) =>
      withOutcome(row, { stamp: stampOf(event), how: 'missed', said: event.data.note }),
    CommitmentReleased: (row, event) =>
      withOutcome(row, { stamp: stampOf(event), how: 'released', said: event.data.reason }),
  }),
}
