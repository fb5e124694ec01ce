import { type Instant, instant } from '@lockstep/domain'
import {
  type Forgetting,
  NO_STANDING,
  reputation,
  type Score,
  type Standing,
  scoreAt,
  withEvidence,
} from '@lockstep/measures'
import type { BehaviourEvidence } from './evidence.ts'

/** A score on its way; two at one instant are before and after what happened there. */
export interface ReliabilityPoint {
  readonly at: Instant
  readonly value: number
  /** The 90 % band. */
  readonly low: number
  readonly high: number
  readonly n: number
  /** What each piece of evidence did to the score as it came; they sum to the jump. */
  readonly events?: readonly {
    readonly evidence: BehaviourEvidence
    /** The score just before it. */
    readonly before: number
    readonly jump: number
  }[]
}

/** A score ages between events: straight lines of this many days draw its decay well enough. */
const LONGEST_LINE = 14 * 86_400_000

/**
 * The way of a score from its first evidence to a moment.
 * @param evidence in order of time
 */
export function reliabilityCurve(
  evidence: readonly BehaviourEvidence[],
  moment: Instant,
  model: Forgetting,
): ReliabilityPoint[] {
  const until = Date.parse(moment)
  const counted = evidence.filter(({ at }) => at <= until)
  const points: ReliabilityPoint[] = []
  let standing = NO_STANDING
  for (const [at, together] of Map.groupBy(counted, (each) => each.at)) {
    points.push(...aged(standing, at, model))
    const jumps = together.map((each) => {
      const before = scoreAt(standing, at, model).score
      standing = withEvidence(standing, each, model)
      return { evidence: each, before, jump: scoreAt(standing, at, model).score - before }
    })
    points.push({ ...pointAt(standing, at, model), events: jumps })
  }
  return [...points, ...aged(standing, until, model)]
}

/** The points from a standing's last evidence to a moment; that moment is the last of them. */
function aged(standing: Standing, until: number, model: Forgetting): ReliabilityPoint[] {
  if (standing.events === 0 || standing.at === until) return []
  const lines = Math.ceil((until - standing.at) / LONGEST_LINE)
  return Array.from({ length: lines }, (_, n) =>
    pointAt(standing, standing.at + ((until - standing.at) * (n + 1)) / lines, model),
  )
}

function pointAt(standing: Standing, at: number, model: Forgetting): ReliabilityPoint {
  const { score, low, high, events } = scoreAt(standing, at, model)
  return { at: instant(Math.round(at)), value: score, low, high, n: events }
}

/** The score as it stood at a moment. */
export const scoreOn = (
  evidence: readonly BehaviourEvidence[],
  at: Instant,
  model: Forgetting,
): Score => reputation(evidence, Date.parse(at), model)
