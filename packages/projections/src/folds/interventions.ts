import {
  beganOn,
  type DecisionId,
  type InterventionClass,
  type InterventionId,
  type InterventionState,
  type interventionKinds,
  nouns,
  type PartnershipId,
  type PersonId,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'
import type { Wording } from './wording.ts'

/** What somebody did in the other's domain, and how each of the two sees it. */
export interface InterventionRow {
  readonly id: InterventionId
  readonly state: InterventionState
  readonly recorded?: InterventionRecording
  /** Everything that was said of it, in the order in which it was. */
  readonly said: readonly {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly as: InterventionClass
  }[]
  /** Since when both say the same of it, without a change; absent while they don't. */
  readonly agreed?: Stamp
}

export interface InterventionRecording extends Wording {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly owner: PersonId
  readonly kind: (typeof interventionKinds)[number]
  readonly partnership?: PartnershipId | undefined
  readonly domain?: string | undefined
  readonly decision?: DecisionId | undefined
}

/** Interventions: who acted in whose domain, and how both see it. What is said in confidence stays sealed. */
export const interventions: Fold<InterventionRow, typeof nouns.intervention.events> = {
  name: 'interventions',
  noun: 'intervention',
  version: 2,
  initial: (id) => ({ id, state: nouns.intervention.initial, said: [] }),
  reach: ({ id, recorded }) => ({
    record: id,
    ...(recorded?.partnership === undefined ? {} : { partnership: recorded.partnership }),
    ...(recorded === undefined ? {} : { since: beganOn(recorded.stamp) }),
  }),
  on: withState<InterventionRow>()(nouns.intervention, {
    InterventionRecorded: (row, event) => ({
      ...row,
      recorded: { ...event.data, stamp: stampOf(event) },
    }),
    InterventionClassified: ({ agreed: _, ...row }, event) => {
      const stamp = stampOf(event)
      return {
        ...row,
        said: [...row.said, { ...event.data, stamp }],
        ...(row.state.is === 'agreed' ? { agreed: stamp } : {}),
      }
    },
  }),
}
