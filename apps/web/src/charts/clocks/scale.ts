import { type Tick, ticks, timeAxis, type Window } from '../axis.ts'
import { textWidth } from '../text-width.ts'

/** What happened at one moment and was recorded at another, in milliseconds since 1970. */
export interface Waited {
  readonly happened: number
  readonly recorded: number
}

/** The days about one moment, on which both of its clocks are drawn. */
export interface ClockScale {
  readonly at: number
  readonly window: Window
  /** Where a moment stands, in percent of the width; outside of the window, at its edge. */
  readonly x: (time: number) => number
}

const DAY = 86_400_000
const WEEK = 7 * DAY

/**
 * So wide that half of what waited lies well within; the tails of the others run to an edge.
 * @param at the moment by which it had happened
 */
export function clockScale(at: number, waited: readonly Waited[]): ClockScale {
  const reaches = waited
    .map(({ happened, recorded }) => Math.max(at - happened, recorded - at))
    .sort((a, b) => a - b)
  const middle = reaches[Math.floor(reaches.length / 2)] ?? 0
  const half = Math.max(WEEK, 1.5 * middle)
  const window = { from: at - half, to: at + half }
  const { x } = timeAxis(window, 100)
  return { at, window, x: (time) => Math.min(100, Math.max(0, x(time))) }
}

/** The days over the plot, without those for which the moment's own leaves no room. */
export function daysOver({ at, window }: ClockScale, width: number): Tick[] {
  const axis = timeAxis(window, width)
  return ticks(axis, 48).filter((tick) => {
    const [x, wide] = [axis.x(tick.at), textWidth('30 Sep')]
    return Math.abs(x - axis.x(at)) > wide + 8 && x > wide / 2 && x < width - wide / 2
  })
}
