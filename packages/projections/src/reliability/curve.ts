import { type Instant, instant } from '@lockstep/domain'
import {
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
  readonly events?: readonly { readonly evidence: BehaviourEvidence; readonly jump: number }[]
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
): ReliabilityPoint[] {
  const until = Date.parse(moment)
  const counted = evidence.filter(({ at }) => at <= until)
  const points: ReliabilityPoint[] = []
  let standing = NO_STANDING
  for (const [at, together] of Map.groupBy(counted, (each) => each.at)) {
    points.push(...aged(standing, at))
    const jumps = together.map((each) => {
      const before = scoreAt(standing, at).score
      standing = withEvidence(standing, each)
      return { evidence: each, jump: scoreAt(standing, at).score - before }
    })
    points.push({ ...pointAt(standing, at), events: jumps })
  }
  return [...points, ...aged(standing, until)]
}

/** The points from a standing's last evidence to a moment; that moment is the last of them. */
function aged(standing: Standing, until: number): ReliabilityPoint[] {
  if (standing.events === 0 || standing.at === until) return []
  const lines = Math.ceil((until - standing.at) / LONGEST_LINE)
  return Array.from({ length: lines }, (_, n) =>
    pointAt(standing, standing.at + ((until - standing.at) * (n + 1)) / lines),
  )
}

function pointAt(standing: Standing, at: number): ReliabilityPoint {
  const { score, low, high, events } = scoreAt(standing, at)
  return { at: instant(Math.round(at)), value: score, low, high, n: events }
}

/** The score as it stood at a moment. */
export const scoreOn = (evidence: readonly BehaviourEvidence[], at: Instant): Score =>
  reputation(evidence, Date.parse(at))
