import {
  beganOn,
  nouns,
  type OutsideData,
  type OutsideId,
  type OutsideState,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** Something that happened outside. */
export interface OutsideRow {
  readonly id: OutsideId
  readonly state: OutsideState
  readonly recorded?: OutsideData<'OutsideEventRecorded'> & { readonly stamp: Stamp }
}

export const outsides: Fold<OutsideRow, typeof nouns.outside.events> = {
  name: 'outsides',
  noun: 'outside',
  version: 2,
  initial: (id) => ({ id, state: nouns.outside.initial }),
  reach: ({ id, recorded }) => ({
    record: id,
    ...(recorded?.partnership === undefined ? {} : { partnership: recorded.partnership }),
    ...(recorded === undefined ? {} : { since: beganOn(recorded.stamp) }),
  }),
  on: withState<OutsideRow>()(nouns.outside, {
    OutsideEventRecorded: (row, event) => ({
      ...row,
      recorded: { ...event.data, stamp: stampOf(event) },
    }),
  }),
}
