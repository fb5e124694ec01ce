import type { Instant, Viewer, Zone } from '@lockstep/domain'
import type { Bounds, View } from '../view.ts'
import type { LiveSource } from './live-source.ts'
import { RecordView } from './record-view.ts'

/** The organisation as a viewer may see it now. `shownIn` is the zone of whoever looks. */
export const liveView = (live: LiveSource, viewer: Viewer, moment: Instant, shownIn?: Zone): View =>
  new RecordView({ source: live, today: live, viewer, moment, shownIn })

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
