import { brief } from '../words/amount.ts'
import { type TimeAxis, ticks } from './axis.ts'

interface ValueGridProps {
  axis: TimeAxis
  values: readonly number[]
  y: (value: number) => number
  unit: string | undefined
  /** Of the whole drawing: the days stand at its foot. */
  height: number
}

/** A line for each value with its figure in the gutter, and the days below. */
export function ValueGrid({ axis, values, y, unit, height }: ValueGridProps) {
  return (
    <>
      {values.map((value) => (
        <g key={value}>
          <path d={`M0 ${y(value)}H${axis.width}`} stroke="var(--grid)" />
          <text className="anchor-end" x="-8" y={y(value) + 4}>
            {brief(value, unit)}
          </text>
        </g>
      ))}
      {ticks(axis, 56).map(({ at, label }) => (
        <text key={at} x={axis.x(at)} y={height - 6}>
          {label}
        </text>
      ))}
    </>
  )
}
