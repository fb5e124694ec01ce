import { useId } from 'react'
import { type TimeAxis, ticks, timeAxis, type Window } from '../axis.ts'
import { extentOf } from '../curve.ts'
import type { Row } from '../timeline-stack/frame.ts'
import { type CurvePanel, type Region, timedPanel } from '../timeline-stack/panels.ts'
import { RegionNames, Regions } from '../timeline-stack/regions.tsx'
import { RowPlot } from '../timeline-stack/row-plot.tsx'

interface TrendProps {
  panels: readonly CurvePanel[]
  regions: readonly Region[]
  window: Window
  width: number
  label: string
}

const GUTTER = 20
const LABELS = 108
const AXIS = 20
/** Of the first panel, and of each below it. */
const HEIGHTS = [120, 48] as const

/** Curves below each other over one axis, for paper: nothing moves along them. */
export function Trend({ panels, regions, window, width, label }: TrendProps) {
  const clip = useId()
  const axis = timeAxis(window, width - GUTTER - LABELS)
  const rows = panels.map((panel, n) => rowOf(panel, n, window))
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  return (
    <figure className="trend" aria-label={label}>
      <svg className="chart" width={width} height={height + AXIS} aria-hidden="true">
        <defs>
          <clipPath id={clip}>
            <rect width={axis.width} height={height} />
          </clipPath>
        </defs>
        <g transform={`translate(${GUTTER} 0)`}>
          <Regions regions={regions} axis={axis} top={0} height={height} clip={clip} />
          <Dates axis={axis} height={height} />
          {rows.map((row) => (
            <g key={row.panel.id}>
              <path
                d={`M0 ${row.top + row.height}H${axis.width + LABELS}`}
                stroke="var(--hair-2)"
              />
              <RowPlot row={row} axis={axis} now={window.to} clip={clip} narrow={false} still />
            </g>
          ))}
          <RegionNames regions={regions} axis={axis} top={0} narrow />
        </g>
      </svg>
    </figure>
  )
}

function rowOf(panel: CurvePanel, n: number, window: Window): Row {
  const timed = timedPanel(panel)
  const height = HEIGHTS[n] ?? HEIGHTS[1]
  const top = HEIGHTS.slice(0, n).reduce((sum: number, each) => sum + each, 0)
  if (timed.kind !== 'curves') return { panel: timed, top, height }
  return { panel: timed, top, height, scale: extentOf(timed.curves, window) }
}

function Dates({ axis, height }: { axis: TimeAxis; height: number }) {
  return ticks(axis, 80).map(({ at, label }) => {
    const x = axis.x(at)
    return (
      <g key={at}>
        <path d={`M${x} 0V${height}`} stroke="var(--grid)" />
        {x < axis.width - 40 && (
          <text x={x + 4} y={height + 14}>
            {label}
          </text>
        )}
      </g>
    )
  })
}
