import { ticks } from 'd3-array'
import type { TimeAxis } from '../axis.ts'
import { Apart } from './apart.tsx'
import { Bands } from './bands.tsx'
import { CurvePlot, heightScale } from './curve-plot.tsx'
import { EndLabels } from './end-labels.tsx'
import type { Row } from './frame.ts'
import { Lane } from './lane.tsx'
import { soleOf } from './panels.ts'
import { Reach } from './reach.tsx'

/** One panel's plot: its lane, or its curves over their scale. */
export function RowPlot({
  row,
  axis,
  now,
  clip,
  narrow,
  still = false,
}: {
  row: Row
  axis: TimeAxis
  now: number
  clip: string
  narrow: boolean
  /** On paper nothing moves along it. */
  still?: boolean
}) {
  const { panel, top, height, lane, scale } = row
  if (panel.kind === 'lane') {
    return lane === undefined ? null : (
      <g transform={`translate(0 ${top + (narrow ? 16 : 0)})`}>
        {narrow && (
          <a href={panel.list} tabIndex={-1}>
            <Reach text={panel.title} x={0} y={0} />
            <text className="size-12 strong ink halo" x="0" y="0">
              {panel.title}
            </text>
          </a>
        )}
        <Lane layout={lane} axis={axis} now={now} clip={clip} />
        {panel.spans !== undefined && (
          <Bands spans={panel.spans} axis={axis} top={lane.height} clip={clip} />
        )}
      </g>
    )
  }
  if (scale === undefined) return null
  const y = heightScale(scale, height)
  const figures = figuresOf(scale, height).filter((value) => y(value) < height - 12)
  return (
    <g transform={`translate(0 ${top})`}>
      {figures.map((value) => (
        <path key={value} d={`M0 ${y(value)}H${axis.width}`} stroke="var(--grid)" />
      ))}
      <g clipPath={`url(#${clip})`}>
        <CurvePlot {...{ scale, height, axis, now, still }} curves={panel.curves} />
      </g>
      {/* On a phone they stand on the plot: over the lines, to be read. */}
      {figures.map((value) => (
        <text
          key={value}
          className={narrow ? 'halo' : 'anchor-end'}
          x={narrow ? 0 : -8}
          y={y(value) + (narrow ? -3 : 4)}
        >
          {value}
        </text>
      ))}
      {panel.apart !== undefined && <Apart stretches={panel.apart} axis={axis} height={height} />}
      {narrow && (
        <text className="size-12 strong ink halo" x="28" y="14">
          {panel.title}
        </text>
      )}
      <EndLabels
        curves={panel.curves}
        scale={scale}
        height={height}
        axis={axis}
        now={now}
        narrow={narrow}
        named={soleOf(panel) === undefined}
      />
    </g>
  )
}

/** From one figure of a scale to the next, at least, in pixels. */
const APART = 14

/** As many round figures as a scale has room for. */
export function figuresOf(scale: [number, number], height: number): readonly number[] {
  const y = heightScale(scale, height)
  const [first = [], ...fewer] = (height > 100 ? [4, 2, 1] : [2, 1]).map((many) =>
    ticks(...scale, many),
  )
  const hasRoom = ([low, next]: readonly number[]): boolean =>
    low === undefined || next === undefined || y(low) - y(next) >= APART
  return [first, ...fewer].find(hasRoom) ?? []
}
