import { normalCdf } from '../special-functions.ts'
import { hindsight, withMoment } from './hindsight.ts'
import { jumpsBetween } from './jumps.ts'
import { LEVEL_MODEL, type LevelModel, type LevelStep } from './level.ts'

/** Below these a change is not spoken of. */
const SURE_ENOUGH = 0.95
const LARGE_ENOUGH = 8

export interface LevelChange {
  /** Δ in points of 0..100, both ends in hindsight. */
  readonly change: number
  readonly sd: number
  readonly covariance: number
  /** Probability that the level rose, 0..1; null between a moment and itself. */
  readonly probabilityOfRise: number | null
  /** What may be said: only where the change is sure, large, and the filter moved the same way. */
  readonly verdict: 'rose' | 'fell' | 'no clear change'
}

/**
 * How probable it is that stated trust really changed between two moments.
 *
 *     Φ(Δ/√(Ps_from + Ps_to - 2·Cov))     Cov = Ps_to · product of G from `from` to `to`
 *
 * Takes the steps up to the moment viewed only, which may lie after `to`. A verdict needs a
 * probability of .95 and 8 points. Undefined (null) before the first pulse. Epoch milliseconds,
 * from ≤ to. Source: the covariance of smoothed states, Durbin & Koopman (2012), section 4.7.
 */
export function levelChange(
  steps: readonly LevelStep[],
  from: number,
  to: number,
  model: LevelModel = LEVEL_MODEL,
): LevelChange | null {
  const withFrom = withMoment(steps, from, model)
  if (withFrom === null) return null
  const withBoth = withMoment(withFrom.moments, to, model)
  if (withBoth === null) return null
  const seen = hindsight(withBoth.moments)
  const start = seen[withFrom.place]
  const end = seen[withBoth.place]
  if (start === undefined || end === undefined) return null
  const pull = seen
    .slice(withFrom.place, withBoth.place)
    .reduce((product, moment) => product * moment.pull, 1)
  const covariance = end.variance * pull
  const change = end.mean - start.mean
  const sd = Math.sqrt(Math.max(0, start.variance + end.variance - 2 * covariance))
  const probabilityOfRise = to > from ? normalCdf(change / sd) : null
  const filtered = jumpsBetween(steps, from, to)?.change ?? 0
  return {
    change,
    sd,
    covariance,
    probabilityOfRise,
    verdict: verdict(change, probabilityOfRise, filtered),
  }
}

function verdict(
  change: number,
  probabilityOfRise: number | null,
  filtered: number,
): LevelChange['verdict'] {
  if (probabilityOfRise === null || Math.abs(change) < LARGE_ENOUGH) return 'no clear change'
  if (probabilityOfRise >= SURE_ENOUGH && filtered > 0) return 'rose'
  if (1 - probabilityOfRise >= SURE_ENOUGH && filtered < 0) return 'fell'
  return 'no clear change'
}
