import { timeAxis } from '../axis.ts'
import type { MarkState } from '../mark.ts'
import { LoopShape } from '../marks/loop-shape.tsx'
import { useWidth } from '../use-width.ts'
import { spreadLabels } from './spread-labels.ts'
import './loops.css'

/** One step in a loop's life. */
export interface LoopStep {
  id: string
  /** `Acknowledged` */
  label: string
  at: string
  /** Under the label: `1 Apr, day 2`. */
  note: string
  /** Kept: the step that closed it well. Due: what is late. */
  tone?: 'kept' | 'due'
}

export interface LoopBarProps {
  opened: string
  due?: string
  closed?: string
  state: MarkState
  steps: readonly LoopStep[]
  /** The present, or the moment viewed. */
  now: string
  /** The loop in one sentence. */
  summary: string
}

const MIDDLE = 46

/** A loop from given over due to closed, hatched where it was late, each step named above or below it. */
export function LoopBar({ opened, due, closed, state, steps, now, summary }: LoopBarProps) {
  const [ref, width] = useWidth<HTMLElement>(1392)
  const from = Date.parse(opened)
  const to = Math.max(
    Date.parse(closed ?? now),
    due === undefined || closed !== undefined ? 0 : Date.parse(due),
    from + 86_400_000,
  )
  const axis = timeAxis({ from, to }, width - 4)
  const placed = spreadLabels(
    steps.map((step) => ({ ...step, x: axis.x(Date.parse(step.at)) })),
    width,
  )
  return (
    <figure ref={ref} className="loop-bar" aria-label={summary}>
      <svg className="chart" width={width} height="96" aria-hidden="true">
        <LoopShape
          state={state}
          open={0}
          due={due === undefined ? undefined : axis.x(Date.parse(due))}
          closed={closed === undefined ? undefined : axis.x(Date.parse(closed))}
          now={axis.x(Date.parse(now))}
          y={MIDDLE}
          half={6}
        />
        {placed.map(({ id, label, note, tone, x, side, anchor }) => (
          <g key={id} className={anchor === 'end' ? 'anchor-end' : ''}>
            {tone !== 'kept' && (
              <path
                d={side === 'above' ? `M${x + 0.5} 30v22` : `M${x + 0.5} 40v24`}
                stroke="var(--ink)"
              />
            )}
            <text
              className={`halo ${tone === undefined ? 'ink' : `tone-${tone}`}`}
              x={x}
              y={side === 'above' ? 12 : 76}
            >
              {label}
            </text>
            <text className="halo" x={x} y={side === 'above' ? 25 : 89}>
              {note}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
