import type { Recorded } from '@lockstep/domain'
import type { View } from '../view.ts'

export type Clock = 'recorded' | 'happened'

/** The record as it stood once an entry was its last: the last to be recorded, or the last to have happened. */
export function viewAtStep(view: View, { position, at, metadata }: Recorded, clock: Clock): View {
  return clock === 'recorded'
    ? view.at({ known: { position } }, metadata.recordedAt)
    : view.at({ happened: at })
}
