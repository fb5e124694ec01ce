import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import { type Playback, type PlaybackState, twoOf } from './state.ts'

type Said = Exclude<PlaybackState, { is: 'none' }>

const now = (state: PlaybackState, is: Said['is']): Playback & { is: Said['is'] } => {
  if (state.is === 'none') throw new Error('a playback lives only once it was said')
  return { ...state, is }
}

export const playback: Noun<typeof events, PlaybackState> = {
  name: 'playback',
  whose: twoOf,
  events,
  initial: { is: 'none' },
  after: {
    PlayedBack: ['none'],
    PlaybackConfirmed: ['waiting'],
    PlaybackCorrected: ['waiting'],
    PlayedBackAnew: ['waiting', 'corrected'],
  },
  refusals: {
    none: ['UnknownPlayback', 'There is no such playback.'],
    waiting: ['PlaybackWaits', 'It waits to be confirmed or corrected.'],
    corrected: ['PlaybackAlreadyCorrected', 'It was corrected: it is to be said anew.'],
    confirmed: ['PlaybackAlreadyConfirmed', 'It was confirmed.'],
  },
  evolve: {
    PlayedBack: (_, { data: { of, person, to } }) => ({ is: 'waiting', of, person, to }),
    PlaybackConfirmed: (state) => now(state, 'confirmed'),
    PlaybackCorrected: (state) => now(state, 'corrected'),
    PlayedBackAnew: (state) => now(state, 'waiting'),
  },
}
