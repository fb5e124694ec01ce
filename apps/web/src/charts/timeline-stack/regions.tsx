import { dayRange } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import type { Region } from './panels.ts'

interface RegionsProps {
  regions: readonly Region[]
  axis: TimeAxis
  top: number
}

/** Stretches of days that lie over every lane. */
export function Regions({
  regions,
  axis,
  top,
  height,
  clip,
}: RegionsProps & { height: number; clip: string }) {
  return regions.map(({ id, from, to }) => {
    const x = axis.x(Date.parse(from))
    const width = Math.max(2, axis.x(Date.parse(to)) - x)
    return (
      <rect
        key={id}
        x={x}
        y={top}
        width={width}
        height={height}
        fill="var(--region)"
        clipPath={`url(#${clip})`}
      />
    )
  })
}

/** Their names, at the top and over the curves. */
export function RegionNames({ regions, axis, top }: RegionsProps) {
  return regions.map(({ id, label, from, to }) => {
    const middle = axis.x((Date.parse(from) + Date.parse(to)) / 2)
    if (middle < 0 || middle > axis.width) return null
    return (
      <g key={id}>
        <text className="ink-2 halo anchor-middle" x={middle} y={top + 16}>
          {label}
        </text>
        <text className="halo anchor-middle" x={middle} y={top + 29}>
          {dayRange(from, to)}
        </text>
      </g>
    )
  })
}
