import {
  beganOn,
  type EventId,
  type Handed,
  type HandoverId,
  type HandoverState,
  type handoverTakings,
  nouns,
  type PartnershipId,
  type PersonId,
  type Role,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** A handover with what the successor makes of what is handed over, and what others say to it. */
export interface HandoverRow {
  readonly id: HandoverId
  readonly state: HandoverState
  readonly begun?: Begun
  /** The last answer to each item, in the order in which they were given. */
  readonly answers: readonly HandoverAnswer[]
  readonly ended?: Stamp
}

/** Whose role goes to whom. */
export interface Begun {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly from: PersonId
  readonly to: PersonId
  readonly role: Role
  readonly partnership?: PartnershipId | undefined
}

export interface HandoverAnswer {
  readonly id: EventId
  readonly stamp: Stamp
  readonly of: Handed
  readonly taken: (typeof handoverTakings)[number]
  readonly reason?: string | undefined
  readonly concerns: readonly PersonId[]
  /** The last word of each whom it concerns. */
  readonly settled: readonly {
    readonly stamp: Stamp
    readonly by: PersonId
    readonly agrees: boolean
    readonly note?: string | undefined
  }[]
}

export const handovers: Fold<HandoverRow, typeof nouns.handover.events> = {
  name: 'handovers',
  noun: 'handover',
  version: 3,
  initial: (id) => ({ id, state: nouns.handover.initial, answers: [] }),
  reach: ({ id, begun }) => ({
    record: id,
    ...(begun === undefined
      ? {}
      : {
          since: beganOn(begun.stamp),
          ...(begun.partnership === undefined ? {} : { partnership: begun.partnership }),
        }),
  }),
  on: withState<HandoverRow>()(nouns.handover, {
    HandoverBegun: (row, event) => ({ ...row, begun: { ...event.data, stamp: stampOf(event) } }),
    HandoverItemAnswered: (row, event) => ({
      ...row,
      answers: [
        ...row.answers.filter(({ of }) => of.id !== event.data.of.id),
        { ...event.data, id: event.id, stamp: stampOf(event), settled: [] },
      ],
    }),
    HandoverItemSettled: (row, event) => {
      const { item, ...said } = event.data
      return {
        ...row,
        answers: row.answers.map((each) =>
          each.id === item
            ? {
                ...each,
                settled: [
                  ...each.settled.filter(({ by }) => by !== said.by),
                  { ...said, stamp: stampOf(event) },
                ],
              }
            : each,
        ),
      }
    },
    HandoverEnded: (row, event) => ({ ...row, ended: stampOf(event) }),
  }),
}
