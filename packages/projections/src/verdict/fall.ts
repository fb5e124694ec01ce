import { elapsedDays, type Instant } from '@lockstep/domain'
import type { PartLoss } from '../alignment/part.ts'
import type { ScorePoint } from '../alignment/series.ts'

/**
 * The deepest fall of a score within a short time, and what has become of it since: by what was said, not because a part came
 * or left. In whole points of 0..100.
 */
export interface Fall {
  readonly points: number
  /** How far it has come up again from there; below 0 where it has fallen further. */
  readonly since: number
  readonly from: Instant
  readonly to: Instant
  /** What took most. */
  readonly most: PartLoss | undefined
}

/** Smaller ones are not spoken of. */
const WORTH_SAYING = 8
/** What lies further apart is no one fall. */
const AT_MOST_DAYS = 60

/** Undefined where it never fell far enough. @param points in order of time; each value holds until the next */
export function deepestFall(points: readonly ScorePoint[]): Fall | undefined {
  const levels = levelsOf(points)
  const falls = points.slice(1).flatMap((first, n) =>
    points
      .slice(n + 1)
      .filter(({ at }) => elapsedDays(first.at, at) <= AT_MOST_DAYS)
      .map((last, more) => ({
        ...{ first, last },
        points: (levels[n] ?? 0) - (levels[n + 1 + more] ?? 0),
        since: (levels.at(-1) ?? 0) - (levels[n + 1 + more] ?? 0),
      })),
  )
  const deepest = falls.reduce<(typeof falls)[number] | undefined>(
    (most, fall) => (most === undefined || fall.points > most.points ? fall : most),
    undefined,
  )
  if (deepest === undefined || Math.round(deepest.points) < WORTH_SAYING) return undefined
  const { first, last } = deepest
  return {
    points: Math.round(deepest.points),
    since: Math.round(deepest.since),
    from: first.at,
    to: last.at,
    most: worstOf(points.slice(points.indexOf(first), points.indexOf(last) + 1)),
  }
}

/** Where it would stand if no part had come or left. */
function levelsOf(points: readonly ScorePoint[]): number[] {
  let level = points[0]?.value ?? 0
  return points.map(({ moved }, n) => {
    level += n === 0 ? 0 : moved
    return level
  })
}

function worstOf(points: readonly ScorePoint[]): PartLoss | undefined {
  const effects = points.flatMap((point) => point.effects)
  return effects.sort((x, y) => x.points - y.points)[0]?.about
}
