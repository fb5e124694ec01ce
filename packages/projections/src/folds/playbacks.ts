import {
  type Marked,
  nouns,
  type PersonId,
  type Playable,
  type PlaybackId,
  type PlaybackState,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** What somebody takes a record to say, with what came of it. */
export interface PlaybackRow {
  readonly id: PlaybackId
  readonly state: PlaybackState
  readonly begun?: { readonly of: Playable; readonly person: PersonId; readonly to: PersonId }
  /** In their own words, each time that they said it; the first first. */
  readonly said: readonly PlaybackWords[]
  readonly corrections: readonly PlaybackWords[]
  readonly confirmed?: Stamp
}

export interface PlaybackWords {
  readonly stamp: Stamp
  readonly words: Marked<string>
}

export const playbacks: Fold<PlaybackRow, typeof nouns.playback.events> = {
  name: 'playbacks',
  noun: 'playback',
  version: 2,
  initial: (id) => ({ id, state: nouns.playback.initial, said: [], corrections: [] }),
  reach: ({ id, begun }) => ({ record: id, ...(begun === undefined ? {} : { of: [begun.of] }) }),
  on: withState<PlaybackRow>()(nouns.playback, {
    PlayedBack: (row, event) => {
      const { of, person, to, words } = event.data
      return { ...row, begun: { of, person, to }, said: [{ stamp: stampOf(event), words }] }
    },
    PlaybackConfirmed: (row, event) => ({ ...row, confirmed: stampOf(event) }),
    PlaybackCorrected: (row, event) => ({
      ...row,
      corrections: [...row.corrections, { stamp: stampOf(event), words: event.data.words }],
    }),
    PlayedBackAnew: (row, event) => ({
      ...row,
      said: [...row.said, { stamp: stampOf(event), words: event.data.words }],
    }),
  }),
}
