import { type Instant, instant } from '@lockstep/domain'
import { type LevelModel, type LevelStep, ratingGaps } from '@lockstep/measures'
import type { View } from '../../view/view.ts'

/** How differently two rate each other: each curve stands for itself, and is never averaged with the other. */
export interface PerceptionGap {
  /** Who rates the other higher now, by how many points, and how probable it is that the two differ that way. */
  readonly now: {
    readonly higher: 'a' | 'b'
    readonly points: number
    /** .5..1 */
    readonly probability: number
  }
  /** Stretches in which that was sure to .95. */
  readonly clear: readonly {
    readonly higher: 'a' | 'b'
    readonly from: Instant
    /** Left out where it still is. */
    readonly to?: Instant
  }[]
}

/** Undefined where not both have rated each other, as far as the viewer may read it. */
export function perceptionGap(
  { moment }: Pick<View, 'moment'>,
  [a, b]: readonly [readonly LevelStep[], readonly LevelStep[]],
  model: LevelModel,
): PerceptionGap | undefined {
  const { now, gaps } = ratingGaps(a, b, Date.parse(moment), model)
  if (now === null) return undefined
  const { difference, probabilityLower } = now
  return {
    now: {
      higher: difference < 0 ? 'b' : 'a',
      points: Math.abs(difference),
      probability: Math.max(probabilityLower, 1 - probabilityLower),
    },
    clear: gaps.map(({ higher, from, to }) => ({
      higher,
      from: instant(from),
      ...(to === null ? {} : { to: instant(Math.round(to)) }),
    })),
  }
}
