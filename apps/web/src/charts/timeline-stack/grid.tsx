import { labelled, type TimeAxis } from '../axis.ts'
import { textWidth } from '../text-width.ts'
import { CHIP_WIDTH, chipLeft } from './crosshair-handle.tsx'

/** The axis' lines and dates; those under the crosshair's own date are left out. */
export function Grid({ axis, height, at }: { axis: TimeAxis; height: number; at: number }) {
  const shown = axis.x(at) >= 0 && axis.x(at) <= axis.width
  const chip = shown ? chipLeft(axis, at) : Number.POSITIVE_INFINITY
  return labelled(axis).map((tick) => {
    const x = axis.x(tick.at) + 4
    const covered = x + textWidth(tick.label) > chip - 4 && x < chip + CHIP_WIDTH + 4
    return (
      <g key={tick.at}>
        <path d={`M${x - 4} 20V${height}`} stroke="var(--grid)" />
        {tick.label !== '' && !covered && (
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
