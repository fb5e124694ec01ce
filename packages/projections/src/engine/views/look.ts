import type { Instant, Viewer, Zone } from '@lockstep/domain'
import type { Shown } from '../../view/shown.ts'
import type { View } from '../../view/view.ts'
import type { Sight } from './sight.ts'
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
  /** By which version of what they are reckoned with scores are told; left out: the one in force. */
  readonly version?: number
  /** What its views have opened until now. */
  readonly shown?: Shown
}

/** What a view goes on from. */
export interface Beside<Of extends View> {
  /** The same look at today, where there is one already. */
  readonly now?: Of | undefined
  /** The last view of the same records, from which this one goes on and which ends with it. */
  readonly before?: View | undefined
  /** What is seen of them, where another view has most of it. */
  readonly sight?: Sight | undefined
}
