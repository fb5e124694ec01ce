import { type Instant, refOf, type Viewer, type Zone } from '@lockstep/domain'
import type { View } from '../view.ts'
import type { LiveSource } from './live-source.ts'
import { PastSource } from './past-source.ts'
import { RecordView } from './record-view.ts'

/** The organisation as a viewer may see it now. `shownIn` is the zone of whoever looks. */
export const liveView = (live: LiveSource, viewer: Viewer, moment: Instant, shownIn?: Zone): View =>
  new RecordView({ source: live, today: live, viewer, moment, shownIn })

/** view(known, happened): either bound may be left open. */
export interface Bounds {
  /** Only what stands in the log up to a position, or stood in it at an instant. */
  readonly known?: { readonly position: string } | { readonly at: Instant }
  /** Only what had happened at an instant. */
  readonly happened?: Instant
}

/**
 * The organisation as it stood, as far as the viewer may see it today. Slow where much has happened:
 * answer from it in a worker.
 */
export function pastView(
  live: LiveSource,
  bounds: Bounds,
  viewer: Viewer,
  moment: Instant,
  shownIn?: Zone,
): View {
  const today = liveView(live, viewer, moment)
  const source = new PastSource(live, knownIn(live, bounds, today), bounds.happened)
  return new RecordView({ source, today: live, viewer, moment, shownIn })
}

/**
 * The number of the last entry that was known. Where a clock was set back, entries wait for it to come to where it had
 * been; but not for one that does not exist for the viewer, of which they would learn that way.
 */
function knownIn(live: LiveSource, { known }: Bounds, today: View): number {
  const { entries } = live.store
  if (known === undefined) return entries.count()
  if ('position' in known) return entries.upTo(known.position)
  let { number } = entries.knownAt(known.at)
  for (const entry of live.entries().slice(number)) {
    const { noun, id } = refOf(entry.stream)
    if (!today.exists(noun, id)) continue
    if (entry.metadata.recordedAt > known.at) break
    number = entry.number
  }
  return number
}
