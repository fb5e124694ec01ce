import { drifted, LEVEL_MODEL, type Level, type LevelModel, type LevelStep } from './level.ts'

/** A moment of the filter: a pulse, or a moment without one that somebody asks about. */
export interface Moment extends Level {
  readonly predictedVariance: number
}

export interface Hindsight extends Level {
  /** G, how far what came later pulls this moment along, 0..1; 0 at the last moment. */
  readonly pull: number
}

/**
 * Levels seen with everything that came later (fixed-interval smoother), one for each moment.
 *
 *     G = P_t/Ppred_{t+1}   ms_t = m_t + G·(ms_{t+1} - m_t)   Ps_t = P_t + G²·(Ps_{t+1} - Ppred_{t+1})
 *
 * Takes {@link LevelStep}s in order of time, only those up to the moment viewed; never undefined.
 * Source: Rauch, Tung & Striebel (1965).
 */
export function hindsight(moments: readonly Moment[]): Hindsight[] {
  const seen: Hindsight[] = []
  let later: (Level & { predictedVariance: number }) | null = null
  for (const moment of moments.toReversed()) {
    const now: Hindsight = later === null ? { ...levelOf(moment), pull: 0 } : pulled(moment, later)
    seen.push(now)
    later = { ...now, predictedVariance: moment.predictedVariance }
  }
  return seen.reverse()
}

const levelOf = ({ at, mean, variance }: Level): Level => ({ at, mean, variance })

function pulled({ at, mean, variance }: Moment, later: Moment): Hindsight {
  const pull = variance / later.predictedVariance
  return {
    at,
    mean: mean + pull * (later.mean - mean),
    variance: variance + pull ** 2 * (later.variance - later.predictedVariance),
    pull,
  }
}

/** A moment put among the steps, after a pulse of the same instant; null before the first pulse. */
export function withMoment<T extends Moment>(
  moments: readonly T[],
  at: number,
  model: LevelModel,
): { readonly moments: (T | Moment)[]; readonly place: number } | null {
  const before = moments.filter((moment) => moment.at <= at)
  const last = before.at(-1)
  if (last === undefined) return null
  const level = drifted(last, at, model)
  const asked: Moment = { ...level, predictedVariance: level.variance }
  return {
    moments: [...before, asked, ...moments.slice(before.length)],
    place: before.length,
  }
}

/**
 * The level at a moment in hindsight: with every pulse among the steps, the later ones too.
 *
 * Undefined (null) before the first pulse. `at` in epoch milliseconds.
 */
export function hindsightAt(
  steps: readonly LevelStep[],
  at: number,
  model: LevelModel = LEVEL_MODEL,
): Level | null {
  const asked = withMoment(steps, at, model)
  const seen = asked === null ? undefined : hindsight(asked.moments)[asked.place]
  return seen === undefined ? null : levelOf(seen)
}
