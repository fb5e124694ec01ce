import { Figure } from '../../ui/figure.tsx'
import { range } from '../../words/figures.ts'
import type { TimeAxis } from '../axis.ts'
import { readingAt, type TimedCurve } from '../curve.ts'
import { spread } from '../pack.ts'
import { fitted, textWidth } from '../text-width.ts'
import { heightScale } from './curve-plot.tsx'
import { LABELS } from './frame.ts'
import { Reach } from './reach.tsx'

interface EndLabelsProps {
  curves: readonly TimedCurve[]
  scale: [number, number]
  height: number
  axis: TimeAxis
  now: number
  narrow: boolean
  /** Its panel does not name it. */
  named: boolean
}

/** What the scale's figures take of a phone's plot. */
const FIGURES = 24
/** Past the line's end, and past the gap that a crosshair tells there. */
const BEYOND = 64

/** Each line's name and last value at its own end, moved apart where lines end close together. */
export function EndLabels({ curves, scale, height, axis, now, narrow, named }: EndLabelsProps) {
  const end = Math.min(now, axis.window.to)
  const y = heightScale(scale, height)
  const ends = curves.flatMap((curve) => {
    const reading = readingAt(curve, end)
    return reading === undefined ? [] : [{ curve, reading }]
  })
  const heights = spread(
    ends.map(({ reading }) => y(reading.value)),
    narrow ? 24 : 30,
  )
  const down = Math.max(0, (narrow ? 18 : 12) - Math.min(...heights))
  return ends.map(({ curve, reading }, n) => {
    const at = (heights[n] ?? 0) + down
    const tone = curve.person === 'ink' ? 'ink' : `tone-${curve.person}`
    if (narrow) {
      const told = `${curve.label} ${Math.round(reading.value)}`
      const left = axis.x(end) - 8
      // A line that ends early has no room before its end: there the scale has its figures.
      const before = left > FIGURES + textWidth(told, 12)
      const place = { x: before ? Math.min(axis.width - 4, left) : left + BEYOND, y: at - 6 }
      return (
        <Figure key={curve.id} beside href={curve.why?.(end)}>
          <Reach text={told} {...place} end={before} />
          <text className={`size-12 strong halo ${tone}${before ? ' anchor-end' : ''}`} {...place}>
            {told}
          </text>
        </Figure>
      )
    }
    return (
      <Figure key={curve.id} beside href={curve.why?.(end)}>
        <text className={`size-13 strong ${tone}`} x={axis.width + 8} y={at + 1}>
          {Math.round(reading.value)}
        </text>
        {named && (
          <text className={tone} x={axis.width + 28} y={at + 1}>
            {fitted(curve.label, LABELS - 28)}
          </text>
        )}
        {reading.low !== undefined && reading.high !== undefined && (
          <text x={axis.width + 28} y={named ? at + 14 : at + 1}>
            {range(reading.low, reading.high)}
          </text>
        )}
        {curve.note !== undefined && end === now && (
          <text x={axis.width + 28} y={at + 1}>
            {curve.note}
          </text>
        )}
      </Figure>
    )
  })
}
