import type { TimeAxis } from '../axis.ts'
import { type Edge, edgePath } from './lineage-layout.ts'

interface LineageArrowProps {
  edge: Edge
  axis: TimeAxis
  now: number
  /** Where there are many it keeps behind the bars. */
  quiet: boolean
}

/** From where one decision ended to the one that came of it; dotted, and without a head, to one that is only related. */
export function LineageArrow({ edge: { from, to, related }, axis, now, quiet }: LineageArrowProps) {
  const ended = from.decision.ended ?? from.decision.horizon
  const end = ended === undefined ? now : Date.parse(ended)
  const x = axis.x(Date.parse(to.decision.at))
  const down = Math.sign(to.y - from.y)
  // Decisions that share a row follow each other without an arrow.
  if (down === 0) return null
  const tip = to.y - down * 8
  return (
    <g fill="none" stroke={quiet ? 'var(--past)' : 'var(--ink-2)'}>
      <path
        d={edgePath({ x: Math.min(axis.x(end), x), y: from.y }, { x, y: to.y })}
        {...(related ? { strokeDasharray: '1 3', strokeLinecap: 'round' as const } : {})}
      />
      {!related && (
        <path d={`M${x - 4} ${tip - down * 5}L${x} ${tip}L${x + 4} ${tip - down * 5}`} />
      )}
    </g>
  )
}
