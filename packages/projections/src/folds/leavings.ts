import {
  beganOn,
  type LeavingId,
  type LeavingState,
  type LocalDate,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type CalledOff, calledOffBy } from './called-off.ts'
import type { OpenAnswer } from './opened-answer.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** Why somebody leaves, as each side tells it. What they tell stays sealed; lists are in the order in which it happened. */
export interface LeavingRow {
  readonly id: LeavingId
  readonly state: LeavingState
  readonly asked?: {
    readonly stamp: Stamp
    readonly by: PersonId
    readonly person: PersonId
    readonly partnership?: PartnershipId | undefined
    readonly sides: readonly PersonId[]
    readonly closes: LocalDate
  }
  /** The last reason of each, while it is sealed. */
  readonly sealed: readonly ToldReason[]
  readonly reasons: readonly OpenReason[]
  readonly opened?: Stamp
  readonly calledOff?: CalledOff
}

export interface ToldReason {
  readonly person: PersonId
  readonly reason: Marked<string>
  readonly stamp: Stamp
}

export interface OpenReason extends ToldReason, Pick<OpenAnswer<never>, 'kind'> {}

export const leavings: Fold<LeavingRow, typeof nouns.leaving.events> = {
  name: 'leavings',
  noun: 'leaving',
  version: 2,
  initial: (id) => ({ id, state: nouns.leaving.initial, sealed: [], reasons: [] }),
  reach: ({ id, asked }) => ({
    record: id,
    ...(asked === undefined
      ? {}
      : {
          since: beganOn(asked.stamp),
          concerns: asked.person,
          ...(asked.partnership === undefined ? {} : { partnership: asked.partnership }),
        }),
  }),
  on: withState<LeavingRow>()(nouns.leaving, {
    LeavingAsked: (row, event) => ({ ...row, asked: { ...event.data, stamp: stampOf(event) } }),
    LeavingReasonTold: (row, event) => ({
      ...row,
      sealed: [
        ...row.sealed.filter(({ person }) => person !== event.data.person),
        { ...event.data, stamp: stampOf(event) },
      ],
    }),
    LeavingReasonsOpened: (row, event) => ({
      ...row,
      sealed: [],
      reasons: [
        ...row.reasons,
        ...row.sealed
          .filter(({ stamp }) => event.data.opens.includes(stamp.event))
          .map((told) => ({ ...told, kind: 'in time' as const })),
      ],
      opened: stampOf(event),
    }),
    LateLeavingReasonTold: (row, event) => {
      const { away, ...told } = event.data
      const kind = away ? ('away' as const) : ('late' as const)
      return { ...row, reasons: [...row.reasons, { ...told, kind, stamp: stampOf(event) }] }
    },
    LeavingCalledOff: (row, event) => ({ ...row, calledOff: calledOffBy(event) }),
  }),
}
