import type { TimedPanel } from './panels.ts'

/** Every moment at which something happened, once, in order: where the crosshair stops. */
export function stopsOf(panels: readonly TimedPanel[]): number[] {
  const times = panels.flatMap((panel) =>
    panel.kind === 'lane'
      ? panel.marks.flatMap((mark) =>
          mark.end === undefined ? [mark.start] : [mark.start, mark.end],
        )
      : panel.curves.flatMap(({ points }) =>
          points.filter(({ events }) => events !== undefined).map(({ time }) => time),
        ),
  )
  return [...new Set(times)].sort((a, b) => a - b)
}

/** The next stop before or after a moment; the moment itself where there is none. */
export function stepped(stops: readonly number[], at: number, direction: 1 | -1): number {
  return (
    (direction === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at)) ?? at
  )
}

/** Some days on or back, by the calendar. */
export function shiftedDays(at: number, by: number): number {
  const date = new Date(at)
  date.setDate(date.getDate() + by)
  return date.getTime()
}
