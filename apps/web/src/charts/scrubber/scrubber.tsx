import { useMemo, useRef } from 'react'
import { ticks, timeAxis, type Window, within } from '../axis.ts'
import { type FoldedAxis, foldedAxis, silences } from '../fold.ts'
import type { TimedMark } from '../mark.ts'
import { textWidth } from '../text-width.ts'
import { useWidth } from '../use-width.ts'
import { Handle } from './handle.tsx'
import { type DayCount, histogram } from './histogram.ts'
import './scrubber.css'
import { StripMarks } from './strip-marks.tsx'
import { useScrubberDrag } from './use-scrubber-drag.ts'

export interface ScrubberProps {
  /** All that there is. */
  extent: Window
  /** What the stack shows. */
  window: Window
  /** How much was recorded on each day; days without anything are left out. */
  density: readonly DayCount[]
  /** What stands out on its ground. */
  marks?: readonly TimedMark[]
  /** Where the crosshair stands. */
  at?: number
  /** Up to where there is anything; the rest of the extent is still to come. */
  now?: number
  /** What its one handle is called, where its ends move together. */
  whole?: string
  onWindow: (window: Window) => void
}

const HEIGHT = 44
/** A bar of the histogram, in pixels; a day, where that is wider. */
const BAR = 11.5
const DAY = 86_400_000

const NONE: readonly TimedMark[] = []

const ENDS = [
  { grip: 'from', label: 'Window begins' },
  { grip: 'to', label: 'Window ends' },
] as const

/** Focus and context: everything as a histogram, the window between two handles, long silences folded. */
export function Scrubber({
  extent,
  window,
  density,
  marks = NONE,
  at,
  now = extent.to,
  whole,
  onWindow,
}: ScrubberProps) {
  const [ref, width] = useWidth<HTMLDivElement>(872)
  const strip = useRef<HTMLDivElement>(null)
  const busy = useMemo(() => density.map(({ at: when }) => Date.parse(when)), [density])
  const axis = useMemo(() => {
    // What is still to come is no silence.
    const past = { from: extent.from, to: Math.min(extent.to, now) }
    return foldedAxis(extent, width, silences(busy, past))
  }, [extent, width, busy, now])
  const bars = useMemo(() => {
    const day = axis.x(extent.from + DAY) - axis.x(extent.from)
    return histogram(density, axis, width, Math.max(BAR, day))
  }, [density, axis, width, extent.from])
  const from = axis.x(window.from)
  const to = axis.x(window.to)
  const set = (next: Window) => onWindow(within(extent, next))
  const drag = useScrubberDrag({
    ...{ strip, axis, window, onWindow: set },
    whole: whole !== undefined,
  })
  return (
    <div ref={ref} className="scrubber">
      <div ref={strip} className="strip" style={{ height: HEIGHT }} {...drag}>
        <svg className="chart" width={width} height={HEIGHT + 20} aria-hidden="true">
          <rect width={width} height={HEIGHT} fill="var(--sunken)" />
          <rect x={from} width={Math.max(2, to - from)} height={HEIGHT} fill="var(--region)" />
          {bars.map(({ x, width: wide, share }) => (
            <rect
              key={x}
              x={x}
              y={HEIGHT - share * (HEIGHT - 4)}
              width={wide}
              height={share * (HEIGHT - 4)}
              fill={x + wide > from && x < to ? 'var(--past)' : 'var(--hair-2)'}
            />
          ))}
          <Folds axis={axis} />
          <rect
            x={from + 0.5}
            y="0.5"
            width={Math.max(1, to - from - 1)}
            height={HEIGHT - 1}
            fill="none"
            stroke="var(--ink-3)"
          />
          {at !== undefined && <path d={`M${axis.x(at)} 0V${HEIGHT}`} stroke="var(--ink)" />}
          <StripMarks {...{ marks, axis }} y={HEIGHT} />
          <Labels axis={axis} extent={extent} width={width} />
        </svg>
        {(whole === undefined ? ENDS : [{ grip: 'both', label: whole } as const]).map((end) => (
          <Handle
            key={end.grip}
            {...{ ...end, window, extent, onWindow: set }}
            x={end.grip === 'from' ? from : end.grip === 'to' ? to : (from + to) / 2}
          />
        ))}
      </div>
    </div>
  )
}

/** A silence is a break in the strip, with its length under it. */
function Folds({ axis }: { axis: FoldedAxis }) {
  return axis.folds.map(({ x, width }) => (
    <g key={x}>
      <rect x={x} width={width} height={HEIGHT} fill="var(--canvas)" />
      <path d={`M${x + width / 2 - 3} 8v28M${x + width / 2 + 3} 8v28`} stroke="var(--past)" />
    </g>
  ))
}

/** The middle of a text so that both its ends stay on the strip. */
const inside = (middle: number, wide: number, width: number): number =>
  Math.max(wide / 2, Math.min(width - wide / 2, middle))

function Labels({ axis, extent, width }: { axis: FoldedAxis; extent: Window; width: number }) {
  const folds = axis.folds.map(({ x, width: wide, label }) => ({
    x: inside(x + wide / 2, textWidth(label), width),
    label,
    middle: true,
    major: false,
  }))
  const taken = folds.map(({ x, label }) => ({
    from: x - textWidth(label) / 2,
    to: x + textWidth(label) / 2,
  }))
  const dates = ticks(timeAxis(extent, width), 120)
    .map(({ at, label, major }) => ({ x: axis.x(at), label, middle: false, major }))
    .filter(({ x, label }) => {
      const to = x + textWidth(label)
      return to <= width && taken.every((room) => to + 6 < room.from || x - 6 > room.to)
    })
  return [...dates, ...folds].map(({ x, label, middle, major }) => (
    <text
      key={`${x} ${label}`}
      className={`${middle ? 'anchor-middle' : ''} ${major ? 'ink-2' : ''}`}
      x={x}
      y={HEIGHT + 15}
    >
      {label}
    </text>
  ))
}
