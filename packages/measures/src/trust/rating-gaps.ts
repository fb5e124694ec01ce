import { drifted, LEVEL_MODEL, type LevelModel, type LevelStep } from './level.ts'
import { type RatingDifference, ratingDifference } from './rating-difference.ts'

/** A stretch of time in which one of two clearly rated the other higher than the other way round. */
export interface RatingGap {
  readonly higher: 'a' | 'b'
  /** Epoch milliseconds. */
  readonly from: number
  /** Null where it still holds at the moment viewed. */
  readonly to: number | null
}

export interface RatingGaps {
  /** At the moment viewed; null where one of them has not rated the other yet. */
  readonly now: RatingDifference | null
  /** In order of time. */
  readonly gaps: readonly RatingGap[]
}

/** The 95 % quantile of the normal distribution: a difference as sure as that is called one. */
const SURE_ENOUGH = 1.6448536269514722
const DAY = 86_400_000

/**
 * Since when, and until when, two directions of stated trust differ with a probability of at least .95.
 *
 *     clear while |m_a - m_b| ≥ 1.645·√(P_a + P_b)
 *
 * Between ratings both variances grow, so that what is clear stops being so at a moment that follows exactly. Steps from
 * `levelSteps`, of each up to the moment viewed, `until` in epoch milliseconds. A difference of ratings, not of trust.
 */
export function ratingGaps(
  a: readonly LevelStep[],
  b: readonly LevelStep[],
  until: number,
  model: LevelModel = LEVEL_MODEL,
): RatingGaps {
  const moments = [...new Set([...a, ...b].map(({ at }) => at))].filter((at) => at <= until)
  const gaps: RatingGap[] = []
  moments
    .sort((x, y) => x - y)
    .forEach((from, n) => {
      const next = moments[n + 1] ?? until
      const seen = clearFrom(a, b, from, model)
      if (seen === null) return
      const last = gaps.at(-1)
      const to = seen.to < next ? seen.to : n === moments.length - 1 ? null : next
      const goesOn = last !== undefined && last.to === from && last.higher === seen.higher
      if (goesOn) gaps.pop()
      gaps.push({ higher: seen.higher, from: goesOn ? last.from : from, to })
    })
  return { now: differenceAt(a, b, until, model), gaps }
}

function differenceAt(
  a: readonly LevelStep[],
  b: readonly LevelStep[],
  at: number,
  model: LevelModel,
): RatingDifference | null {
  const [one, other] = [lastBy(a, at), lastBy(b, at)]
  if (one === undefined || other === undefined) return null
  return ratingDifference(drifted(one, at, model), drifted(other, at, model))
}

/** The last step at a moment or before it. */
function lastBy(steps: readonly LevelStep[], at: number): LevelStep | undefined {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.at ?? at) <= at) low = middle + 1
    else high = middle
  }
  return steps[low - 1]
}

/** Until when they clearly differ if nobody rates again; null where they don't. */
function clearFrom(
  a: readonly LevelStep[],
  b: readonly LevelStep[],
  from: number,
  model: LevelModel,
): { readonly higher: 'a' | 'b'; readonly to: number } | null {
  const now = differenceAt(a, b, from, model)
  if (now === null) return null
  const spare = (now.difference / SURE_ENOUGH) ** 2 - now.sd ** 2
  if (now.difference === 0 || spare < 0) return null
  const days = spare / (2 * model.driftPerDay)
  return { higher: now.difference > 0 ? 'a' : 'b', to: from + days * DAY }
}
