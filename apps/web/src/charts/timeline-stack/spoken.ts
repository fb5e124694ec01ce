import { weekday } from '../../words/dates.ts'
import { readingAt } from '../curve.ts'
import { marksOn } from './moment-line.tsx'
import { soleOf, type TimedPanel } from './panels.ts'

/** A moment, the crosshair's values then, each panel's by its name, and what happened on its day, to be read aloud. */
export function spoken(panels: readonly TimedPanel[], at: number): string {
  const values = panels.flatMap((panel) => {
    if (panel.kind !== 'curves') return []
    const read = panel.curves.flatMap((curve) => {
      const reading = readingAt(curve, at)
      return reading === undefined ? [] : [`${curve.label} ${Math.round(reading.value)}`]
    })
    if (read.length === 0) return []
    return [soleOf(panel) === undefined ? `${panel.title}: ${read.join(', ')}` : read.join()]
  })
  const marks = marksOn(panels, at).map(({ label }) => label)
  return `${weekday(at)}. ${[...values, marks.join(', ')].filter(Boolean).join('; ')}`
}
