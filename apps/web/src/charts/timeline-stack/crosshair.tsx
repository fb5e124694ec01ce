import { Figure } from '../../ui/figure.tsx'
import type { TimeAxis } from '../axis.ts'
import { readingAt } from '../curve.ts'
import { heightScale } from './curve-plot.tsx'
import type { Row } from './frame.ts'
import { Reach } from './reach.tsx'

interface CrosshairProps {
  rows: readonly Row[]
  axis: TimeAxis
  at: number
  /** Nothing is known after the present. */
  now: number
  top: number
  bottom: number
}

/** How far from a dot a pointer still meets it, in pixels. */
const REACH = 12

/** One line through every lane, a dot on each curve that leads to why, and between the two views the gap. */
export function Crosshair({ rows, axis, at, now, top, bottom }: CrosshairProps) {
  const x = axis.x(at)
  if (x < 0 || x > axis.width) return null
  return (
    <g className="crosshair" pointerEvents="none">
      <path d={`M${x} ${top}V${bottom}`} stroke="var(--ink)" />
      {at <= now &&
        rows.map((row) => (
          <Dots
            key={row.panel.id}
            {...{ row, axis, at }}
            labelled={at === Math.min(now, axis.window.to)}
          />
        ))}
    </g>
  )
}

function Dots({
  row: { panel, scale, top, height },
  axis,
  at,
  labelled,
}: {
  row: Row
  axis: TimeAxis
  at: number
  /** It is where the lines end, beside the labels that say what they are there. */
  labelled: boolean
}) {
  if (panel.kind !== 'curves' || scale === undefined) return null
  const x = axis.x(at)
  const y = heightScale(scale, height)
  const dots = panel.curves.flatMap((curve) => {
    const reading = readingAt(curve, at)
    return reading === undefined ? [] : [{ curve, reading, y: top + y(reading.value) }]
  })
  const [a, b] = dots
  const compared =
    a !== undefined && b !== undefined && a.curve.person !== 'ink' && b.curve.person !== 'ink'
  const end = x > axis.width - 70
  const side = { x: end ? x - 8 : x + 8, className: `ink strong halo ${end ? 'anchor-end' : ''}` }
  const gap =
    compared && `gap ${Math.abs(Math.round(a.reading.value) - Math.round(b.reading.value))}`
  return (
    <>
      {gap && Math.abs(a.y - b.y) > 2 && (
        <>
          <path d={`M${x} ${a.y}V${b.y}`} stroke="var(--ink)" strokeWidth="3" />
          <Figure beside href={a.curve.why?.(at)}>
            <Reach text={gap} x={side.x} y={(a.y + b.y) / 2 + 4} end={end} />
            <text {...side} y={(a.y + b.y) / 2 + 4}>
              {gap}
            </text>
          </Figure>
        </>
      )}
      {dots.map(({ curve, reading, y: height }) => (
        <Figure key={curve.id} beside href={curve.why?.(at)}>
          <circle className="reach" cx={x} cy={height} r={REACH} fill="transparent" />
          <circle
            cx={x}
            cy={height}
            r="4"
            fill={`var(--${curve.person})`}
            stroke="var(--canvas)"
            strokeWidth="1.5"
          />
          {curve.person === 'ink' && !labelled && (
            <text {...side} y={height + 4}>
              {Math.round(reading.value)}
            </text>
          )}
        </Figure>
      ))}
    </>
  )
}
