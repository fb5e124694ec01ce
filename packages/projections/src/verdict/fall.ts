import { elapsedDays, type Instant } from '@lockstep/domain'
import type { PositionsPoint } from '../alignment/positions-curve.ts'

/** The deepest fall of a score within a short time, and what has become of it since. In whole points of 0..100, as they are shown. */
export interface Fall {
  readonly points: number
  /** How far it has come up again from there; below 0 where it has fallen further. */
  readonly since: number
  readonly from: Instant
  readonly to: Instant
  /** The decision that took most. */
  readonly most: string | undefined
}

/** Smaller ones are not spoken of. */
const WORTH_SAYING = 8
/** What lies further apart is no one fall. */
const AT_MOST_DAYS = 60

/** Undefined where it never fell far enough. @param points in order of time; each value holds until the next */
export function deepestFall(points: readonly PositionsPoint[]): Fall | undefined {
  const falls = points.slice(1).flatMap((first, n) =>
    points
      .slice(n + 1)
      .filter(({ at }) => elapsedDays(first.at, at) <= AT_MOST_DAYS)
      .map((last) => ({ first, last, points: whole(points[n]) - whole(last) })),
  )
  const deepest = falls.reduce<(typeof falls)[number] | undefined>(
    (most, fall) => (most === undefined || fall.points > most.points ? fall : most),
    undefined,
  )
  if (deepest === undefined || deepest.points < WORTH_SAYING) return undefined
  const { first, last } = deepest
  return {
    points: deepest.points,
    since: whole(points.at(-1)) - whole(last),
    from: first.at,
    to: last.at,
    most: worstOf(points.slice(points.indexOf(first), points.indexOf(last) + 1)),
  }
}

const whole = (point: PositionsPoint | undefined): number => Math.round(100 * (point?.value ?? 0))

function worstOf(points: readonly PositionsPoint[]): string | undefined {
  const effects = points.flatMap((point) => point.effects)
  return effects.sort((x, y) => x.effect - y.effect)[0]?.decision
}
