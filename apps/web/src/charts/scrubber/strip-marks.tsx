import { memo } from 'react'
import type { FoldedAxis } from '../fold.ts'
import type { TimedMark } from '../mark.ts'
import { PointShape } from '../marks/point-shape.tsx'

/** Nearer than this, in pixels, two cannot be told apart: the later one stands for both. */
const APART = 4

interface StripMarksProps {
  marks: readonly TimedMark[]
  axis: FoldedAxis
  y: number
}

/** What stands out in the whole record, on the ground of its strip; the window that is moved over it leaves it as it is. */
export const StripMarks = memo(function StripMarks({ marks, axis, y }: StripMarksProps) {
  const spots = new Map(marks.map((mark) => [Math.round(axis.x(mark.start) / APART), mark]))
  return [...spots.values()].map(({ id, kind, state, start, recorded }) => (
    <PointShape
      key={id}
      {...{ kind, state, y }}
      x={axis.x(start)}
      recordedLater={recorded !== undefined}
    />
  ))
})
