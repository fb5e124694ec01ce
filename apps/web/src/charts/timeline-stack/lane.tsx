import { memo } from 'react'
import { day } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import { PlacedShape } from '../marks/placed-shape.tsx'
import type { Column } from '../pack.ts'
import type { LaneLayout, PlacedMark } from './lane-layout.ts'

interface LaneProps {
  layout: LaneLayout
  axis: TimeAxis
  now: number
  clip: string
}

/** The marks of one lane; each leads to its record. Keyboards and readers have the crosshair and the table instead. */
export const Lane = memo(function Lane({ layout, axis, now, clip }: LaneProps) {
  if (layout.columns !== undefined)
    return <Density columns={layout.columns} height={layout.height} clip={clip} />
  return (
    <>
      <g clipPath={`url(#${clip})`}>
        {layout.placed.map((placed) => (
          <a key={placed.mark.id} href={placed.mark.href} tabIndex={-1} className="mark">
            <title>{told(placed)}</title>
            <rect {...reach(placed)} fill="transparent" />
            <PlacedShape placed={placed} axis={axis} now={now} />
            {placed.mark.found !== undefined && <FoundSign {...placed} />}
          </a>
        ))}
      </g>
      {layout.placed.map(({ mark, x1, y }) =>
        mark.state === 'dropped' && mark.quiet !== true && x1 > 0 ? (
          <text key={mark.id} className="halo label" x={x1 + 5} y={y + 4}>
            dropped
          </text>
        ) : null,
      )}
      {layout.placed.map(({ mark, label }) =>
        label === undefined ? null : (
          <text
            key={mark.id}
            className={`halo label ${toneOf(mark.state, mark.end)}`}
            x={label.x}
            y={label.y}
          >
            {label.text}
          </text>
        ),
      )}
    </>
  )
})

const toneOf = (state: string, end: number | undefined) =>
  state === 'late' && end === undefined ? 'tone-due' : state === 'current' ? 'ink-2' : ''

const told = ({ mark }: PlacedMark) =>
  `${mark.label}, ${day(mark.start)}${mark.from ? `, ${mark.from}` : ''}${mark.found ? `. Found: ${mark.found}` : ''}`

/** A quiet sign beside a mark's beginning: a finding stands on it. */
function FoundSign({ x0, y }: PlacedMark) {
  return <circle cx={x0 - 6} cy={y - 6} r="2" fill="none" stroke="var(--ink-2)" strokeWidth="1" />
}

/** The area that answers the pointer: the whole mark, at least 16 pixels wide. */
function reach({ x0, x1, y }: PlacedMark) {
  return { x: x0 - 8, y: y - 8, width: Math.max(16, x1 - x0 + 8), height: 16 }
}

function Density({
  columns,
  height,
  clip,
}: {
  columns: readonly Column[]
  height: number
  clip: string
}) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const tall = (count: number) => Math.max(1.5, Math.sqrt(count / most) * (height - 12))
  return (
    <g clipPath={`url(#${clip})`}>
      {columns.map(({ x, count, late }) => (
        <g key={x}>
          <rect
            x={x}
            y={height - 4 - tall(count)}
            width="3"
            height={tall(count)}
            fill="var(--past)"
          />
          {late > 0 && (
            <rect
              x={x}
              y={height - 4 - tall(late)}
              width="3"
              height={tall(late)}
              fill="var(--due-edge)"
            />
          )}
        </g>
      ))}
    </g>
  )
}
