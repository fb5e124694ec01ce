import type { Playable } from '../exposure/subject.ts'
import type { PersonId } from '../kernel/ids.ts'

export interface Playback {
  readonly of: Playable
  readonly person: PersonId
  /** Who is to confirm or correct it. */
  readonly to: PersonId
}

/** What one person takes a record to say, until whoever answers for it says that it is meant so. */
export type PlaybackState =
  | { readonly is: 'none' }
  | (Playback & { readonly is: 'waiting' | 'corrected' | 'confirmed' })

/** The two between whom it is. */
export const twoOf = (state: PlaybackState): readonly PersonId[] =>
  state.is === 'none' ? [] : [state.person, state.to]
