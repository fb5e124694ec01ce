import { type Instant, instant } from '@lockstep/domain'
import {
  type Forgetting,
  meanAt,
  NO_STANDING,
  reputation,
  type Score,
  type Standing,
  scoreAt,
  withEvidence,
} from '@lockstep/measures'
import { countUpTo } from '../count-up-to.ts'
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
  const folded = begun(evidence, until, model)
  const counted = countUpTo(evidence, until)
  while (folded.count < counted) takeNext(folded, evidence, model)
  return [...folded.points, ...aged(folded.standing, until, model)]
}

/** The way to the last evidence that was taken in. */
interface Folded {
  readonly halfLifeDays: number
  count: number
  standing: Standing
  readonly points: ReliabilityPoint[]
}

/** A series that goes on at its end is not folded anew. */
const kept = new WeakMap<readonly BehaviourEvidence[], Folded>()

function begun(evidence: readonly BehaviourEvidence[], until: number, model: Forgetting): Folded {
  const before = kept.get(evidence)
  const { halfLifeDays } = model
  const goesOn =
    before?.halfLifeDays === halfLifeDays &&
    before.standing.at <= until &&
    evidence[before.count]?.at !== before.standing.at
  if (goesOn) return before
  const folded = { halfLifeDays, count: 0, standing: NO_STANDING, points: [] }
  kept.set(evidence, folded)
  return folded
}

/** What happened next, all at one instant. */
function takeNext(folded: Folded, evidence: readonly BehaviourEvidence[], model: Forgetting): void {
  const at = evidence[folded.count]?.at ?? 0
  folded.points.push(...aged(folded.standing, at, model))
  const events: { evidence: BehaviourEvidence; before: number; jump: number }[] = []
  for (
    let each = evidence[folded.count];
    each !== undefined && each.at === at;
    each = evidence[folded.count]
  ) {
    const before = meanAt(folded.standing, at, model)
    folded.standing = withEvidence(folded.standing, each, model)
    folded.count += 1
    events.push({ evidence: each, before, jump: meanAt(folded.standing, at, model) - before })
  }
  folded.points.push({ ...pointAt(folded.standing, at, model), events })
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
