import type { Window } from '../../charts/axis.ts'
import type { Panel } from '../../charts/timeline-stack/panels.ts'

/** Where the crosshair begins: at the greatest jump of any curve in the window, else at the present. */
export function startAt(panels: readonly Panel[], window: Window, now: number): number {
  const jumps = panels.flatMap((panel) =>
    panel.kind === 'curves'
      ? panel.curves.flatMap(({ points }) =>
          points.slice(1).map((point, n) => ({
            at: Date.parse(point.at),
            by: Math.abs(point.value - (points[n]?.value ?? point.value)),
          })),
        )
      : [],
  )
  const seen = jumps.filter(({ at }) => at > window.from && at < window.to)
  const greatest = seen.reduce((most, jump) => (jump.by > most.by ? jump : most), {
    at: now,
    by: 0,
  })
  return greatest.by > 3 ? greatest.at : now
}
