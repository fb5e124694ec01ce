import { readingAt } from '../curve.ts'
import { marksOn } from './moment-line.tsx'
import type { TimedPanel } from './panels.ts'

/** The crosshair's values and what happened on its day, as one sentence to be read aloud. */
export function spoken(panels: readonly TimedPanel[], at: number): string {
  const values = panels.flatMap((panel) =>
    panel.kind === 'curves'
      ? panel.curves.flatMap((curve) => {
          const reading = readingAt(curve, at)
          return reading === undefined ? [] : [`${curve.label} ${Math.round(reading.value)}`]
        })
      : [],
  )
  return [...values, ...marksOn(panels, at).map(({ label }) => label)].join(', ')
}
