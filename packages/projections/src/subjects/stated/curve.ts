import { type Instant, instant } from '@lockstep/domain'
import { type LevelModel, type LevelStep, statedScoreAt } from '@lockstep/measures'
import { countUpTo } from '../../view/count-up-to.ts'

/** Stated trust on its way; two points at one instant are before and after a rating. */
export interface StatedPoint {
  readonly at: Instant
  readonly value: number
  /** The 90 % band. */
  readonly low: number
  readonly high: number
  /** How many ratings it rests on. */
  readonly n: number
  readonly stale: boolean
  /** The rating that moved it here. */
  readonly step?: LevelStep
}

const DAY = 86_400_000
/** A band widens between ratings: straight lines of this many days draw it well enough. */
const LONGEST_LINE = 28 * DAY

/**
 * The way of stated trust from its first rating to a moment, as it was known at each point of the way.
 * @param steps in order of time
 */
export function statedCurve(
  steps: readonly LevelStep[],
  moment: Instant,
  model: LevelModel,
): StatedPoint[] {
  const until = Date.parse(moment)
  const last = countUpTo(steps, until) - 1
  const before = kept.get(steps)
  const drawn = before !== undefined && before.count <= last ? before : { count: 0, points: [] }
  for (; drawn.count < last; drawn.count += 1)
    drawn.points.push(...stretch(steps, drawn.count, steps[drawn.count + 1]?.at ?? until, model))
  if (last >= 0) kept.set(steps, drawn)
  return [...drawn.points, ...stretch(steps, last, until, model)]
}

/** The way to the last step but what follows it: a series that goes on at its end is not drawn anew. */
const kept = new WeakMap<readonly LevelStep[], { count: number; readonly points: StatedPoint[] }>()

/** From one step to the next, or to the moment. */
function stretch(
  steps: readonly LevelStep[],
  n: number,
  to: number,
  model: LevelModel,
): StatedPoint[] {
  const step = steps[n]
  if (step === undefined) return []
  const point = (time: number) => pointAt(step, n + 1, time, model)
  const after = between(step.at, to, model)
  return [...point(step.at).map((each) => ({ ...each, step })), ...after.flatMap(point)]
}

/** Where it is drawn on the way from one rating to the next moment, which is the last of them. */
function between(from: number, to: number, { staleAfterDays }: LevelModel): number[] {
  const lines = Math.ceil((to - from) / LONGEST_LINE)
  const even = Array.from({ length: lines }, (_, n) => from + ((to - from) * (n + 1)) / lines)
  const stale = from + staleAfterDays * DAY + 1
  return stale < to ? [...even, stale].sort((x, y) => x - y) : even
}

function pointAt(step: LevelStep, n: number, time: number, model: LevelModel): StatedPoint[] {
  const score = statedScoreAt([step], time, model)
  if (score === null) return []
  const { score: value, low, high, stale } = score
  return [{ at: instant(Math.round(time)), value, low, high, n, stale }]
}

/** The known weakness of the band. */
export const AFTER_A_BREACH =
  'Where it has just fallen sharply, the band is right about 76 % of the time, not 90 %.'
