import {
  type EventId,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
  type Remarked,
  type RemarkId,
  type RemarkState,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** What was said, for whoever sees the record, or in words of those whose they are. */
export interface Saying {
  readonly stamp: Stamp
  readonly text?: string | undefined
  readonly words?: Marked<string> | undefined
}

/** Something said beside a record; and of a question, what became of it. */
export interface RemarkRow {
  readonly id: RemarkId
  readonly state: RemarkState
  readonly said?: RemarkSaid
  readonly answer?: Saying
  readonly takenBack?: Stamp
}

export interface RemarkSaid extends Saying {
  readonly of: Remarked
  readonly entry?: EventId | undefined
  readonly by: PersonId
  /** Whom it asks; absent where it is no question. */
  readonly to?: PersonId
  readonly partnership?: PartnershipId | undefined
}

export const remarks: Fold<RemarkRow, typeof nouns.remark.events> = {
  name: 'remarks',
  noun: 'remark',
  version: 2,
  initial: (id) => ({ id, state: nouns.remark.initial }),
  reach: ({ id, said }) => ({ record: id, ...(said === undefined ? {} : { of: [said.of] }) }),
  on: withState<RemarkRow>()(nouns.remark, {
    RemarkMade: (row, event) => ({ ...row, said: { ...event.data, stamp: stampOf(event) } }),
    QuestionAsked: (row, event) => ({ ...row, said: { ...event.data, stamp: stampOf(event) } }),
    QuestionAnswered: (row, event) => ({
      ...row,
      answer: { ...event.data, stamp: stampOf(event) },
    }),
    QuestionWithdrawn: (row, event) => ({ ...row, takenBack: stampOf(event) }),
  }),
}
