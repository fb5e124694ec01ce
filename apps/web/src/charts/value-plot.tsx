import { nice, ticks as roundValues } from 'd3-array'
import type { ReactNode } from 'react'
import { bare } from '../words/amount.ts'
import { type TimeAxis, ticks, timeAxis } from './axis.ts'
import { linear } from './linear.ts'
import { useWidth } from './use-width.ts'

/** Where values stand, in pixels from the top. */
type ValueScale = (value: number) => number

interface ValuePlotProps {
  /** What it shows, as one sentence for who cannot see it. */
  label: string
  /** All that is drawn: moments in milliseconds since 1970, and values. */
  times: readonly number[]
  values: readonly number[]
  unit: string | undefined
  /** Pixels: the width until it is laid out; left for figures, right for names, and above the highest value. */
  room: { assumed: number; left: number; right: number; top: number }
  children: (axis: TimeAxis, y: ValueScale) => ReactNode
}

const HEIGHT = 176
const FOOT = 24

/** Values over time: a line for each round value with its figure in the gutter, and the days below. */
export function ValuePlot({ label, times, values, unit, room, children }: ValuePlotProps) {
  const [ref, width] = useWidth<HTMLElement>(room.assumed)
  const window = { from: Math.min(...times), to: Math.max(...times) }
  const axis = timeAxis(window, width - room.left - room.right)
  const [least, most] = nice(Math.min(...values), Math.max(...values), 4)
  const y = linear([least, most], [HEIGHT - FOOT - 12, room.top])
  return (
    <figure ref={ref} aria-label={label}>
      <svg className="chart" width={width} height={HEIGHT} aria-hidden="true">
        <g transform={`translate(${room.left} 0)`}>
          {roundValues(least, most, 4).map((value) => (
            <g key={value}>
              <path d={`M0 ${y(value)}H${axis.width}`} stroke="var(--grid)" />
              <text className="anchor-end" x="-8" y={y(value) + 4}>
                {bare(value, unit)}
              </text>
            </g>
          ))}
          {ticks(axis, 56).map(({ at, label: day }) => (
            <text key={at} x={axis.x(at)} y={HEIGHT - 6}>
              {day}
            </text>
          ))}
          {children(axis, y)}
        </g>
      </svg>
    </figure>
  )
}
