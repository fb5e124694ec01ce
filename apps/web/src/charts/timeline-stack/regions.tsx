import { dayRange } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'
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

/** Their names, at the top and over the curves: each where it has room, without its dates where all is narrow. */
export function RegionNames({ regions, axis, top, narrow }: RegionsProps & { narrow: boolean }) {
  let taken = Number.NEGATIVE_INFINITY
  return regions.toSorted(byStart).map(({ id, label, from, to }) => {
    const middle = axis.x((Date.parse(from) + Date.parse(to)) / 2)
    const dates = dayRange(from, to)
    const half = Math.max(textWidth(label), narrow ? 0 : textWidth(dates)) / 2
    const outside = middle < 0 || middle > axis.width - (narrow ? 110 : 0)
    if (outside || middle - half < taken) return null
    taken = middle + half + 8
    return (
      <g key={id}>
        <text className="ink-2 halo anchor-middle" x={middle} y={top + 16}>
          {label}
        </text>
        {!narrow && (
          <text className="halo anchor-middle" x={middle} y={top + 29}>
            {dates}
          </text>
        )}
      </g>
    )
  })
}

const byStart = (x: Region, y: Region): number => Date.parse(x.from) - Date.parse(y.from)
