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

/** A step as it is shown: its points are the difference of the shown scores, so that the column adds up to the eye. */
export interface RunningStep extends WaterfallStep {
  before: number
  score: number
  shown: number
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

/** Scores after each step, rounded, and the points that lead from one to the next. */
export function runningSteps(
  start: number,
  steps: readonly WaterfallStep[],
  digits = 2,
): RunningStep[] {
  let exact = start
  let before = round(start, digits)
  return steps.map((step) => {
    exact += step.points
    const score = round(exact, digits)
    const running = { ...step, before, score, shown: round(score - before, digits) }
    before = score
    return running
  })
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
