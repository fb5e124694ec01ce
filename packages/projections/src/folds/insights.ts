import {
  beganOn,
  type InsightId,
  type InsightState,
  nouns,
  type PartnershipId,
  type PersonId,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** An insight note, with who has read and answered it. */
export interface InsightRow {
  readonly id: InsightId
  readonly state: InsightState
  readonly shared?: InsightShared
  readonly read: readonly { readonly stamp: Stamp; readonly person: PersonId }[]
  readonly answers: readonly {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly answer: string
  }[]
}

export interface InsightShared {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly partnership: PartnershipId
  readonly to: readonly PersonId[]
  readonly market?: string | undefined
  readonly asks?: string | undefined
  readonly needs?: string | undefined
}

export const insights: Fold<InsightRow, typeof nouns.insight.events> = {
  name: 'insights',
  noun: 'insight',
  version: 3,
  initial: (id) => ({ id, state: nouns.insight.initial, read: [], answers: [] }),
  reach: ({ id, shared }) => ({
    record: id,
    ...(shared === undefined
      ? {}
      : { partnership: shared.partnership, since: beganOn(shared.stamp) }),
  }),
  on: withState<InsightRow>()(nouns.insight, {
    InsightShared: (row, event) => ({ ...row, shared: { ...event.data, stamp: stampOf(event) } }),
    InsightRead: (row, event) => ({
      ...row,
      read: [...row.read, { stamp: stampOf(event), person: event.data.person }],
    }),
    InsightAnswered: (row, event) => ({
      ...row,
      answers: [...row.answers, { ...event.data, stamp: stampOf(event) }],
    }),
  }),
}
