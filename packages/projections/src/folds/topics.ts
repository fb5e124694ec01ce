import {
  beganOn,
  type LocalDate,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
  type TopicId,
  type TopicState,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'
import type { Wording } from './wording.ts'

/** A topic from its raising on. */
export interface TopicRow {
  readonly id: TopicId
  readonly state: TopicState
  readonly raised?: TopicRaising
  /** Every time that it was carried over. */
  readonly carried: readonly { readonly stamp: Stamp; readonly meetingOn?: LocalDate | undefined }[]
  readonly ended?: {
    readonly stamp: Stamp
    readonly how: 'discussed' | 'dropped'
    readonly said?: Marked<string> | undefined
  }
}

export interface TopicRaising extends Wording {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly partnership: PartnershipId
  readonly among: readonly PersonId[]
  readonly meetingOn?: LocalDate | undefined
}

/** Topics for the next meeting. What is said in confidence stays sealed. */
export const topics: Fold<TopicRow, typeof nouns.topic.events> = {
  name: 'topics',
  noun: 'topic',
  version: 2,
  initial: (id) => ({ id, state: nouns.topic.initial, carried: [] }),
  reach: ({ id, raised }) => ({
    record: id,
    ...(raised === undefined
      ? {}
      : { partnership: raised.partnership, since: beganOn(raised.stamp) }),
  }),
  on: withState<TopicRow>()(nouns.topic, {
    TopicRaised: (row, event) => ({ ...row, raised: { ...event.data, stamp: stampOf(event) } }),
    TopicCarriedOver: (row, event) => ({
      ...row,
      carried: [...row.carried, { ...event.data, stamp: stampOf(event) }],
    }),
    TopicDiscussed: (row, event) => ({
      ...row,
      ended: { stamp: stampOf(event), how: 'discussed', said: event.data.note },
    }),
    TopicDropped: (row, event) => ({
      ...row,
      ended: { stamp: stampOf(event), how: 'dropped', said: event.data.reason },
    }),
  }),
}
