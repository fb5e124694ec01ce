import { useId } from 'react'
import { Figure } from '../../ui/figure.tsx'
import type { TimeAxis } from '../axis.ts'
import { extentOf, readingAt, type TimedCurve } from '../curve.ts'
import { spread } from '../pack.ts'
import { textWidth } from '../text-width.ts'
import { CurvePlot, heightScale } from '../timeline-stack/curve-plot.tsx'
import type { Region } from '../timeline-stack/panels.ts'
import { Reach } from '../timeline-stack/reach.tsx'
import { RegionNames, Regions } from '../timeline-stack/regions.tsx'

/** What two say of their trust in each other, to be drawn over the lineage's own days. */
export interface TrustBeside {
  /** Left out while they are read. */
  curves?: readonly TimedCurve[]
  /** Retreats and other stretches that lie over everything. */
  regions: readonly Region[]
}

/** In pixels: the names of the regions, and the plot under them. */
const NAMES = 20
const PLOT = 68
export const STRIP = NAMES + PLOT
const NOTE = 'stated, 90 % band'

interface TrustStripProps {
  trust: TrustBeside
  axis: TimeAxis
  now: number
  /** For its name beside it; without it that stands on the plot. */
  gutter: number
  /** Of the strip and of what lies under it. */
  height: number
}

/** How trust went while it was decided: a line for each one's view, with its value at the end; where something was decided, that region lies over the decisions, too. */
export function TrustStrip({
  trust: { curves = [], regions },
  axis,
  now,
  gutter,
  height,
}: TrustStripProps) {
  const clip = useId()
  const scale = extentOf(curves, { from: axis.window.from, to: now })
  const narrow = gutter === 0
  const there = regions.filter(({ decided }) => decided)
  return (
    <>
      <clipPath id={clip}>
        <rect width={axis.width} height={height} />
      </clipPath>
      <Regions {...{ regions, axis, clip }} top={0} height={STRIP} />
      <Regions {...{ axis, clip }} regions={there} top={STRIP} height={height - STRIP} />
      <g transform={`translate(0 ${NAMES})`}>
        <g clipPath={`url(#${clip})`}>
          <CurvePlot {...{ curves, scale, axis, now }} height={PLOT} still />
        </g>
        <Ends {...{ curves, scale, axis, now }} />
      </g>
      <RegionNames {...{ regions, axis }} top={-4} narrow />
      <text className="ink strong size-12 halo" x={-gutter} y={narrow ? 14 : NAMES + 30}>
        Trust
      </text>
      {!narrow && (
        <text x={-gutter} y={NAMES + 46}>
          {NOTE}
        </text>
      )}
      <path d={`M${-gutter} ${STRIP + 0.5}H${axis.width}`} stroke="var(--hair)" />
    </>
  )
}

interface EndsProps {
  curves: readonly TimedCurve[]
  scale: [number, number]
  axis: TimeAxis
  now: number
}

/** Each line's last value, which leads to why it is so, and whose view it is where there is room for that. */
function Ends({ curves, scale, axis, now }: EndsProps) {
  const y = heightScale(scale, PLOT)
  const x = axis.x(now) + 6
  const ends = curves.flatMap((curve) => {
    const reading = readingAt(curve, now)
    return reading === undefined ? [] : [{ curve, value: reading.value }]
  })
  const heights = spread(
    ends.map(({ value }) => y(value) + 4),
    16,
  )
  return ends.map(({ curve, value }, n) => {
    const place = { x, y: heights[n] ?? 0 }
    const told = `${Math.round(value)} ${curve.label}`
    const fits = x + textWidth(told, 12) <= axis.width
    return (
      <Figure key={curve.id} href={curve.why?.()}>
        <Reach text={told} {...place} />
        <text className={`halo tone-${curve.person}`} {...place}>
          <tspan className="strong size-12">{Math.round(value)}</tspan>
          {fits && ` ${curve.label}`}
        </text>
      </Figure>
    )
  })
}
