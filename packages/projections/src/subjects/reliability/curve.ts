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
import { countUpTo } from '../../view/count-up-to.ts'
import { sameAtFirst } from '../../view/same-at-first.ts'
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
  while (lastOf(folded).count < counted) takeNext(folded, evidence, model)
  return [...folded.points, ...aged(lastOf(folded).standing, until, model)]
}

/** The way to the last evidence that was taken in. */
interface Folded {
  readonly halfLifeDays: number
  readonly points: ReliabilityPoint[]
  /** What stood after all that happened at one instant, the first instant first. */
  readonly steps: Step[]
}

interface Step {
  /** How much evidence was taken in by then. */
  readonly count: number
  readonly standing: Standing
  /** How many points lead there. */
  readonly points: number
}

const BEGINNING: Step = { count: 0, standing: NO_STANDING, points: 0 }

const lastOf = ({ steps }: Folded): Step => steps.at(-1) ?? BEGINNING

/** A series that goes on at its end is not folded anew. */
const kept = new WeakMap<readonly BehaviourEvidence[], Folded>()

/** The longest series that began with a piece of evidence: another goes on from where it became another. */
const longest = new WeakMap<BehaviourEvidence, readonly BehaviourEvidence[]>()

function begun(
  evidence: readonly BehaviourEvidence[],
  until: number,
  { halfLifeDays }: Forgetting,
): Folded {
  const [first] = evidence
  const isKept = first === undefined || kept.has(evidence)
  const other = (isKept ? evidence : longest.get(first)) ?? []
  const known = kept.get(other)
  const before = known?.halfLifeDays === halfLifeDays ? known : undefined
  const goesOn = ({ count, standing: { at } }: Step) => at <= until && evidence[count]?.at !== at
  if (before !== undefined && isKept && goesOn(lastOf(before))) return before
  const same = sameAtFirst(other, evidence)
  const steps = before?.steps.filter((step) => step.count <= same && goesOn(step)) ?? []
  const points = before?.points.slice(0, steps.at(-1)?.points ?? 0) ?? []
  const folded = { halfLifeDays, points, steps }
  kept.set(evidence, folded)
  if (first !== undefined && evidence.length >= (longest.get(first)?.length ?? 0))
    longest.set(first, evidence)
  return folded
}

/** What happened next, all at one instant. */
function takeNext(folded: Folded, evidence: readonly BehaviourEvidence[], model: Forgetting): void {
  const { points, steps } = folded
  let { count, standing } = lastOf(folded)
  const at = evidence[count]?.at ?? 0
  points.push(...aged(standing, at, model))
  const events: { evidence: BehaviourEvidence; before: number; jump: number }[] = []
  for (let each = evidence[count]; each !== undefined && each.at === at; each = evidence[count]) {
    const before = meanAt(standing, at, model)
    standing = withEvidence(standing, each, model)
    count += 1
    events.push({ evidence: each, before, jump: meanAt(standing, at, model) - before })
  }
  points.push({ ...pointAt(standing, at, model), events })
  steps.push({ count, standing, points: points.length })
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
