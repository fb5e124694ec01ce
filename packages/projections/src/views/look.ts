import type { Instant, Viewer, Zone } from '@lockstep/domain'
import type { Shown } from '../looked/shown.ts'
import type { Source } from './source.ts'

/** Who looks, and at what. */
export interface Look {
  readonly source: Source
  /** The records of today: what may not be read today isn't shown in the past. */
  readonly today: Source
  readonly viewer: Viewer
  /** Who else has to be able to read what is shown. */
  readonly others?: readonly Viewer[]
  readonly moment: Instant
  /** The viewer's zone, where it is known; else days are told as the organisation counts them. */
  readonly shownIn?: Zone | undefined
  /** What its views have opened until now. */
  readonly shown?: Shown
}
