import {
  beganOn,
  type DecisionId,
  nouns,
  type PartnershipId,
  type PersonId,
  type takings,
  type VisionId,
  type VisionState,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** One version of a vision, with what was said when it was asked whether it still holds. */
export interface VisionRow {
  readonly id: VisionId
  readonly state: VisionState
  readonly shared?: SharedVision
  readonly reconfirmations: readonly {
    readonly stamp: Stamp
    /** What had been decided since, and was known to have been. */
    readonly despite: readonly DecisionId[]
    readonly reason: string
  }[]
}

export interface SharedVision {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly partnership: PartnershipId
  readonly version: number
  readonly statement: string
  readonly takenAs: (typeof takings)[number]
  /** Only its wording is new. */
  readonly editorial: boolean
}

export const visions: Fold<VisionRow, typeof nouns.vision.events> = {
  name: 'visions',
  noun: 'vision',
  version: 2,
  initial: (id) => ({ id, state: nouns.vision.initial, reconfirmations: [] }),
  reach: ({ id, shared }) => ({
    record: id,
    ...(shared === undefined
      ? {}
      : { partnership: shared.partnership, since: beganOn(shared.stamp) }),
  }),
  on: withState<VisionRow>()(nouns.vision, {
    VisionShared: (row, event) => ({ ...row, shared: { ...event.data, stamp: stampOf(event) } }),
    VisionReconfirmed: (row, event) => ({
      ...row,
      reconfirmations: [...row.reconfirmations, { ...event.data, stamp: stampOf(event) }],
    }),
  }),
}
