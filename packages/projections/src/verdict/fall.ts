import type { PositionsPoint } from '../alignment/positions-curve.ts'

/** The deepest fall of a score, and what has become of it since. All in whole points of 0..100, as they are shown. */
export interface Fall {
  readonly points: number
  /** How far it has come back up from its lowest. */
  readonly recovered: number
  /** The decision that took most, on the way down. */
  readonly after: string | undefined
  readonly lowestAt: string
}

/** Smaller ones are not spoken of. */
const WORTH_SAYING = 8

/** Undefined where it never fell far enough. @param points in order of time */
export function deepestFall(points: readonly PositionsPoint[]): Fall | undefined {
  let top = 0
  let deepest: { readonly top: number; readonly low: number } | undefined
  for (const [n, point] of points.entries()) {
    if (whole(point) >= whole(points[top])) top = n
    else if (fallen(points, top, n) > (deepest ? fallen(points, deepest.top, deepest.low) : 0)) {
      deepest = { top, low: n }
    }
  }
  if (deepest === undefined) return undefined
  const { low } = deepest
  const depth = fallen(points, deepest.top, low)
  const lowest = points[low]
  if (depth < WORTH_SAYING || lowest === undefined) return undefined
  return {
    points: depth,
    recovered: whole(points.at(-1)) - whole(lowest),
    after: worstOf(points.slice(deepest.top + 1, low + 1)),
    lowestAt: lowest.at,
  }
}

const whole = (point: PositionsPoint | undefined): number => Math.round(100 * (point?.value ?? 0))

const fallen = (points: readonly PositionsPoint[], from: number, to: number) =>
  whole(points[from]) - whole(points[to])

function worstOf(points: readonly PositionsPoint[]): string | undefined {
  const effects = points.flatMap((point) => point.effects)
  return effects.sort((x, y) => x.effect - y.effect)[0]?.decision
}
