import { labelled, type TimeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'
import { CHIP_WIDTH, chipLeft } from './crosshair-handle.tsx'

/** Beyond the plot where no labels stand: the page's own margin, all but a little. */
const MARGIN = 14

interface GridProps {
  axis: TimeAxis
  height: number
  at: number
  /** The room right of the plot. */
  labels: number
}

/** The axis' lines and dates; those under the crosshair's own date, or cut off at the page's edge, are left out. */
export function Grid({ axis, height, at, labels }: GridProps) {
  const shown = axis.x(at) >= 0 && axis.x(at) <= axis.width
  const chip = shown ? chipLeft(axis, at) : Number.POSITIVE_INFINITY
  return labelled(axis).map((tick) => {
    const x = axis.x(tick.at) + 4
    const right = x + textWidth(tick.label)
    const covered = right > chip - 4 && x < chip + CHIP_WIDTH + 4
    const cut = right > axis.width + Math.max(labels, MARGIN)
    return (
      <g key={tick.at}>
        <path d={`M${x - 4} 20V${height}`} stroke="var(--grid)" />
        {tick.label !== '' && !covered && !cut && (
          <text className={tick.major ? 'ink-2' : ''} x={x} y="15">
            {tick.label}
          </text>
        )}
      </g>
    )
  })
}

/** The present, where it is in view. */
export function Now({ axis, now, height }: { axis: TimeAxis; now: number; height: number }) {
  const x = axis.x(now)
  return x < 0 || x > axis.width ? null : <path d={`M${x} 20V${height}`} stroke="var(--hair-2)" />
}
