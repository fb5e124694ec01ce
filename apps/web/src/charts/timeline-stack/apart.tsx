import type { TimeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'
import type { CurvePanel } from './panels.ts'

interface ApartProps {
  stretches: NonNullable<CurvePanel['apart']>
  axis: TimeAxis
  /** Of the panel: it lies at its foot. */
  height: number
}

/** Where two views clearly differ: a bar in the colour of the higher one, named where there is room. */
export function Apart({ stretches, axis, height }: ApartProps) {
  return stretches.map(({ from, to, person, label }) => {
    const start = Math.max(0, axis.x(Date.parse(from)))
    const end = Math.min(axis.width, axis.x(Date.parse(to)))
    if (end <= start) return null
    const beside = start + textWidth(label, 11) + 8 < axis.width
    return (
      <g key={from}>
        <path d={`M${start} ${height - 4}H${end}`} stroke={`var(--${person})`} strokeWidth="3" />
        {beside && (
          <text className={`halo tone-${person}`} x={start} y={height - 10}>
            {label}
          </text>
        )}
      </g>
    )
  })
}
