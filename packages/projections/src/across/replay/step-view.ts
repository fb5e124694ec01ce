import type { Recorded } from '@lockstep/domain'
import type { Bounds, View } from '../../view/view.ts'

export type Clock = 'recorded' | 'happened'

/** Up to when the record goes once an entry is its last: the last to be recorded, or the last to have happened. */
export const boundsAtStep = ({ position, at }: Recorded, clock: Clock): Bounds =>
  clock === 'recorded' ? { known: { position } } : { happened: at }

/** The record as it stood then. */
export const viewAtStep = (view: View, event: Recorded, clock: Clock): View =>
  view.at(boundsAtStep(event, clock), clock === 'recorded' ? event.metadata.recordedAt : event.at)
