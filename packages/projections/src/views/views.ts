import type { Instant, Viewer } from '@lockstep/domain'
import type { View } from '../view.ts'
import type { LiveSource } from './live-source.ts'
import { PastSource } from './past-source.ts'
import { RecordView } from './record-view.ts'

/** The organisation as a viewer may see it now. */
export const liveView = (live: LiveSource, viewer: Viewer, moment: Instant): View =>
  new RecordView({ source: live, today: live, viewer, moment })

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
export function pastView(live: LiveSource, bounds: Bounds, viewer: Viewer, moment: Instant): View {
  const source = new PastSource(live, knownIn(live, bounds), bounds.happened)
  return new RecordView({ source, today: live, viewer, moment })
}

function knownIn({ store: { entries } }: LiveSource, { known }: Bounds): number {
  if (known === undefined) return entries.count()
  return 'position' in known ? entries.upTo(known.position) : entries.knownAt(known.at).number
}
