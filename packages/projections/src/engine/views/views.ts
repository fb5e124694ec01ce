import type { Instant, Viewer, Zone } from '@lockstep/domain'
import type { Bounds, View } from '../../view/view.ts'
import type { LiveSource } from './live-source.ts'
import { RecordView } from './record-view.ts'

/**
 * The organisation as a viewer may see it now. `shownIn` is the zone of whoever looks.
 * @param before the last view of the same person, from which this one goes on and which ends with it.
 */
export const liveView = (
  live: LiveSource,
  viewer: Viewer,
  moment: Instant,
  shownIn?: Zone,
  before?: View,
): View => new RecordView({ source: live, today: live, viewer, moment, shownIn }, { before })

/**
 * The organisation as it stood, as far as the viewer may see it today. Slow where much has happened:
 * answer from it in a worker.
 */
export const pastView = (
  live: LiveSource,
  bounds: Bounds,
  viewer: Viewer,
  now: Instant,
  shownIn?: Zone,
): View => liveView(live, viewer, now, shownIn).at(bounds)
