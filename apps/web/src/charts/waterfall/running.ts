/** One thing that moved a score. */
export interface WaterfallStep {
  id: string
  /** The date it counts from, where it begins a new group: `31 Mar`. */
  when?: string
  label: string
  /** `F-14` */
  ref?: string
  href?: string
  points: number
}

/** A step and the score before and after it; only what is shown of them is rounded. */
export interface RunningStep extends WaterfallStep {
  before: number
  score: number
}

export function runningSteps(start: number, steps: readonly WaterfallStep[]): RunningStep[] {
  let score = start
  return steps.map((step) => {
    const before = score
    score += step.points
    return { ...step, before, score }
  })
}

const shown = (value: number) => Number(value.toFixed(2))

/**
 * By how much the start and the points, each rounded as it is shown, miss the total: told in a row of its own, they add up
 * to the eye as well. 0 where they do by themselves.
 */
export function roundedAway(
  start: number,
  steps: readonly Pick<WaterfallStep, 'points'>[],
): number {
  const total = steps.reduce((sum, { points }) => sum + points, start)
  const added = steps.reduce((sum, { points }) => sum + shown(points), shown(start))
  return shown(shown(total) - added)
}

/** A scale in tens that holds every score and the band, with some air. */
export function scaleOf(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = Math.max(2, (high - low) * 0.08)
  const from = Math.max(0, low - air)
  const to = Math.min(100, high + air)
  const step = to - from > 60 ? 20 : to - from > 24 ? 10 : 5
  const first = Math.ceil(from / step) * step
  const ticks = Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, n) => first + n * step,
  )
  return { low: from, high: to, ticks }
}
