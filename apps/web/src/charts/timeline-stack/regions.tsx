import { dayRange } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'
import type { Region } from './panels.ts'
import { Reach } from './reach.tsx'

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

/**
 * Their names, at the top and over the curves: each where it has room, without its dates where all is narrow. The shorter one
 * is named first, and a longer one beside it.
 */
export function RegionNames({ regions, axis, top, narrow }: RegionsProps & { narrow: boolean }) {
  // On a phone the curves' own name stands before them.
  const taken = narrow ? [{ from: 0, to: 80 }] : []
  return regions.toSorted(byLength).map(({ id, label, from, to, href, decided }) => {
    const [begin, end] = [axis.x(Date.parse(from)), axis.x(Date.parse(to))]
    const dates = [dayRange(from, to), decided].filter(Boolean).join(': ')
    const half = Math.max(textWidth(label), narrow ? 0 : textWidth(dates)) / 2
    const fits = (x: number) =>
      x >= 0 &&
      x <= axis.width - (narrow ? 110 : 0) &&
      taken.every((other) => x + half + 8 <= other.from || x - half >= other.to)
    const x = [(begin + end) / 2, begin + half + 4, end - half - 4].find(fits)
    if (x === undefined) return null
    taken.push({ from: x - half, to: x + half + 8 })
    return (
      <g key={id}>
        <a href={href} tabIndex={-1}>
          <Reach text={label} x={x - half} y={top + 16} />
          <text className="ink-2 halo anchor-middle" x={x} y={top + 16}>
            {label}
          </text>
        </a>
        {!narrow && (
          <text className="halo anchor-middle" x={x} y={top + 29}>
            {dates}
          </text>
        )}
      </g>
    )
  })
}

const lengthOf = ({ from, to }: Region): number => Date.parse(to) - Date.parse(from)
const byLength = (x: Region, y: Region): number => lengthOf(x) - lengthOf(y)
