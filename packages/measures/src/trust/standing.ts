import { betaQuantile } from '../special-functions.ts'
import { elapsedDays } from '../time.ts'

/** One thing that somebody did, and how far it speaks for them. */
export interface Evidence {
  /** Opaque; carried into the contributions. */
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  /** 0 speaks fully against, 1 fully for. */
  readonly p: number
  /** At least 0; 1 unless said otherwise. */
  readonly weight?: number
}

/** The assumptions of a behaviour track; changing one makes a new model version. */
export interface Forgetting {
  /** Days after which evidence counts half. */
  readonly halfLifeDays: number
}

export const FORGETTING: Forgetting = { halfLifeDays: 180 }

/** All evidence up to a moment, summed as it weighs at that moment: enough to go on from. */
export interface Standing {
  /** Epoch milliseconds of the last evidence. */
  readonly at: number
  readonly supporting: number
  readonly opposing: number
  readonly events: number
}

export const NO_STANDING: Standing = { at: 0, supporting: 0, opposing: 0, events: 0 }

/** The share of its weight that evidence has kept: 2^(-age/half-life). */
export const remaining = (from: number, to: number, { halfLifeDays }: Forgetting): number =>
  2 ** (-elapsedDays(from, to) / halfLifeDays)

/**
 * The standing after one more piece of evidence, in constant time.
 *
 * Throws a RangeError for evidence older than the standing: a late fact needs a refold.
 */
export function withEvidence(
  standing: Standing,
  { at, p, weight = 1 }: Evidence,
  model: Forgetting = FORGETTING,
): Standing {
  if (standing.events > 0 && at < standing.at) throw new RangeError('evidence older than standing')
  const kept = remaining(standing.at, at, model)
  return {
    at,
    supporting: standing.supporting * kept + weight * p,
    opposing: standing.opposing * kept + weight * (1 - p),
    events: standing.events + 1,
  }
}

/** A behaviour score with its band, all of 0..100, and the Beta distribution they come from. */
export interface Score {
  readonly score: number
  /** The 90 % band. */
  readonly low: number
  readonly high: number
  readonly a: number
  readonly b: number
  /** How many events the score rests on; to be shown beside it, always. */
  readonly events: number
}

/**
 * Beta reputation with forgetting.
 *
 *     d = 2^(-age/half-life)   a = 1 + Σ w·d·p   b = 1 + Σ w·d·(1-p)
 *     score = 100·a/(a+b)      band = 100·qbeta(.05), 100·qbeta(.95)
 *
 * Never undefined: without evidence it is the ignorance of Beta(1, 1), a score of 50 with the band
 * 5..95 and `events` 0, which a screen should call insufficient data.
 * Source: Jøsang & Ismail (2002), "The Beta Reputation System".
 */
export function scoreAt(standing: Standing, at: number, model: Forgetting = FORGETTING): Score {
  const { a, b } = distributionAt(standing, at, model)
  return {
    score: (100 * a) / (a + b),
    low: 100 * betaQuantile(0.05, a, b),
    high: 100 * betaQuantile(0.95, a, b),
    a,
    b,
    events: standing.events,
  }
}

/** The score alone, for who draws no band: finding the quantiles takes far longer. */
export function meanAt(standing: Standing, at: number, model: Forgetting = FORGETTING): number {
  const { a, b } = distributionAt(standing, at, model)
  return (100 * a) / (a + b)
}

function distributionAt(
  { at: last, supporting, opposing }: Standing,
  at: number,
  model: Forgetting,
) {
  const kept = remaining(last, at, model)
  return { a: 1 + supporting * kept, b: 1 + opposing * kept }
}
