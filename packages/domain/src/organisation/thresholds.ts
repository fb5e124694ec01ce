import { heldOf } from './held.ts'
import type { OrganisationState } from './state.ts'

/** What a threshold is a number of: whole days or cases, a share of 1, times as much, or points of 0..100. */
export type ThresholdKind = 'days' | 'cases' | 'share' | 'times' | 'points'

interface Threshold {
  readonly kind: ThresholdKind
  /** What holds until an organisation sets another. */
  readonly from: number
}

const of =
  (kind: ThresholdKind) =>
  (from: number): Threshold => ({ kind, from })
const days = of('days')
const cases = of('cases')
const share = of('share')
const times = of('times')
const points = of('points')

/** The detectors, each with the thresholds that an organisation may set, and what they are at first. */
export const detectorThresholds = {
  strategy_churn: { early_fraction: share(0.75), pattern_n: cases(2), window_days: days(180) },
  solution_before_problem: { grace_days: days(7) },
  trivial_request: {
    grace_days: days(7),
    pattern_share: share(0.3),
    window_days: days(90),
    min_n: cases(5),
  },
  no_pushback: { window_days: days(180), rate_floor: share(0.15), min_n: cases(15) },
  pushback_without_research: { grace_days: days(7) },
  avoided_hard_conversation: {
    respond_days: days(30),
    window_days: days(60),
    fall: points(8),
    missed_n: cases(2),
    overrides_n: cases(3),
  },
  feedback_not_followed: {
    followup_days: days(14),
    respond_days: days(7),
    grace_days: days(3),
    decline_n: cases(5),
    window_days: days(180),
  },
  micromanagement: {
    window_days: days(90),
    min_n: cases(8),
    share: share(0.25),
    floor: share(0.1),
    burst_n: cases(3),
    burst_days: days(30),
  },
  unilateral_goal_change: { late_days: days(7) },
  unrealistic_goal: { max_ratio: times(2) },
  vision_not_shared: { ack_days: days(14) },
  left_out_of_strategy: { pattern_n: cases(2), window_days: days(180), late_days: days(7) },
  unequal_voice: {
    window_days: days(365),
    min_n: cases(6),
    gap: share(0.2),
    alpha: share(0.1),
  },
  too_many_metrics: { max_n: cases(5), add_n: cases(3), window_days: days(30) },
  anecdote_only_review: { share: share(0.5), fresh_days: days(45), late_days: days(7) },
  missed_cadence: { slack: times(1.5) },
  trust_gap_vs_peers: {
    min_gap: points(10),
    p: share(0.9),
    window_days: days(180),
    min_n: cases(2),
  },
  hero_blame: { min_n: cases(6), tau: share(0.6), alpha: share(0.05), share: share(0.6) },
  early_judgement: { early_fraction: share(0.8) },
  success_definition_gap: { age_days: days(14), jac: share(0.5) },
  playbook_reuse: { max_age_days: days(730) },
  buyer_left_out: { min_share: share(0.5), min_n: cases(12), level: share(0.9) },
} as const satisfies Record<string, Readonly<Record<string, Threshold>>>

export type DetectorId = keyof typeof detectorThresholds

export const detectorIds = Object.keys(detectorThresholds) as [DetectorId, ...DetectorId[]]

/** The values of a detector's thresholds, by name. */
export type Thresholds<D extends DetectorId> = {
  readonly [T in keyof (typeof detectorThresholds)[D]]: number
}

/** A threshold of a detector by name; undefined where it has none of that name. */
export const thresholdNamed = (detector: DetectorId, name: string): Threshold | undefined => {
  const known: Readonly<Record<string, Threshold>> = detectorThresholds[detector]
  return Object.hasOwn(known, name) ? known[name] : undefined
}

/** What holds in an organisation: what it set last, and for the rest what holds at first. */
export function thresholdsIn<D extends DetectorId>(
  organisation: OrganisationState,
  detector: D,
): Thresholds<D> {
  const set = organisation.is === 'none' ? undefined : organisation.thresholds?.[detector]
  return heldOf<(typeof detectorThresholds)[D]>(detectorThresholds[detector], set)
}
