import { elapsedDays, type Instant, instant } from '@lockstep/domain'
import { effectsByRecord, type RecordEffect } from '../why/by-record.ts'
import type { AlignmentSeries, ScorePoint } from '../why/series.ts'

/**
 * The deepest fall of a score within a short time, and what has become of it since: by what was said, not because a part came
 * or left. In points of 0..100, each as Why tells it between the two moments.
 */
export interface Fall {
  readonly points: number
  /** How far it has come up again from there; below 0 where it has fallen further. */
  readonly since: number
  /** What it was before, at its lowest and last; absent where these differ by more than was said, since a part came or left. */
  readonly stood: Stood | undefined
  /** The last moment before its first step. */
  readonly before: Instant
  readonly from: Instant
  readonly to: Instant
  /** When it came up for the last time since; absent where it has not. */
  readonly rose?: Instant
  /** The record that took most. */
  readonly most: RecordEffect | undefined
}

interface Stood {
  readonly before: number
  readonly low: number
  readonly now: number
}

/** Smaller ones are not spoken of. */
const WORTH_SAYING = 8
/** What lies further apart is no one fall. */
const AT_MOST_DAYS = 60

/**
 * Undefined where it never fell far enough.
 * @param points of the series, in order of time; each value holds until the next
 */
export function deepestFall(
  { moved }: Pick<AlignmentSeries, 'moved'>,
  points: readonly ScorePoint[],
): Fall | undefined {
  const deepest = deepestIn(points)
  const last = points.at(-1)
  if (deepest === undefined || last === undefined) return undefined
  const [from, to] = [deepest.first.at, deepest.last.at]
  const before = instant(Date.parse(from) - 1)
  const fall = -moved(before, to)
  if (Math.round(fall) < WORTH_SAYING) return undefined
  const since = moved(to, last.at)
  const stood = {
    before: points[points.indexOf(deepest.first) - 1]?.value ?? 0,
    low: deepest.last.value,
    now: last.value,
  }
  const isWhole = isAlike(stood.before - stood.low, fall) && isAlike(stood.now - stood.low, since)
  const rose = points.findLast((point) => point.at > to && point.moved > 0)?.at
  return {
    ...{ before, from, to },
    ...(rose === undefined ? {} : { rose }),
    points: fall,
    since,
    stood: isWhole ? stood : undefined,
    most: worstOf(points.slice(points.indexOf(deepest.first), points.indexOf(deepest.last) + 1)),
  }
}

const isAlike = (x: number, y: number): boolean => Math.abs(x - y) < 1e-6

/** From the first to the last of its steps; of equal ones that which began last. */
function deepestIn(points: readonly ScorePoint[]) {
  const levels = levelsOf(points)
  const falls = points.slice(1).flatMap((first, n) =>
    points
      .slice(n + 1)
      .filter(({ at }) => elapsedDays(first.at, at) <= AT_MOST_DAYS)
      .map((last, more) => ({
        ...{ first, last },
        points: (levels[n] ?? 0) - (levels[n + 1 + more] ?? 0),
      })),
  )
  return falls.reduce<(typeof falls)[number] | undefined>(
    (most, fall) =>
      most === undefined ||
      fall.points > most.points ||
      (fall.points === most.points && fall.first.at > most.first.at)
        ? fall
        : most,
    undefined,
  )
}

/** Where it would stand if no part had come or left. */
function levelsOf(points: readonly ScorePoint[]): number[] {
  let level = points[0]?.value ?? 0
  return points.map(({ moved }, n) => {
    level += n === 0 ? 0 : moved
    return level
  })
}

function worstOf(points: readonly ScorePoint[]): RecordEffect | undefined {
  const effects = effectsByRecord(points.flatMap((point) => point.effects))
  return effects.sort((x, y) => x.points - y.points)[0]
}
