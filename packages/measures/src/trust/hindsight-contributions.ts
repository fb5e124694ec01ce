import { hindsight, withMoment } from './hindsight.ts'
import { LEVEL_MODEL, type LevelModel, type LevelStep } from './level.ts'
import { levelWeights, type WeighedPulse, weighed } from './level-contributions.ts'

/**
 * What each pulse, earlier or later, contributes to the level of a moment seen in hindsight.
 *
 *     a moment's weights = (1 - G) · its weights in the filter + G · the next moment's weights
 *     50 + Σ weight·(y - 50) = level in hindsight
 *
 * Empty before the first pulse, when there is no level either. `at` in epoch milliseconds.
 */
export function hindsightContributions(
  steps: readonly LevelStep[],
  at: number,
  model: LevelModel = LEVEL_MODEL,
): WeighedPulse[] {
  const asked = withMoment(steps, at, model)
  if (asked === null) return []
  const weights = steps.map(() => 0)
  let carried = 1
  for (const [place, { pull }] of hindsight(asked.moments).entries()) {
    if (place < asked.place) continue
    // The asked moment holds no pulse, so a moment at this place has seen this many steps.
    for (const [step, weight] of levelWeights(steps.slice(0, place)).entries()) {
      weights[step] = (weights[step] ?? 0) + carried * (1 - pull) * weight
    }
    carried *= pull
  }
  return weighed(steps, weights, model)
}
