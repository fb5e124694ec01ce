import type { PlaybackRow } from '../../folds/playbacks.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names } from './words.ts'

export function playbackFace(view: View, { begun, state, said, corrections }: PlaybackRow): Face {
  if (begun === undefined) return {}
  return {
    by: names(view, [begun.person]),
    to: names(view, [begun.to]),
    state: state.is,
    'said times': many(said.length),
    'corrected times': many(corrections.length),
  }
}
