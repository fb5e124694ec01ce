import { amount } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import type { TimeAxis } from '../axis.ts'
import { ValuePlot } from '../value-plot.tsx'

/** A figure of a day, in milliseconds since 1970, with what was planned for it. */
export interface Figure {
  at: number
  value: number
  plan?: number | undefined
}

interface ValueChartProps {
  /** Oldest first; at least two. */
  figures: readonly Figure[]
  unit: string | undefined
}

const ROOM = { assumed: 640, left: 56, right: 72, top: 16 }

/** What was reported as a line, and what was planned as a dashed one beside it. */
export function ValueChart({ figures, unit }: ValueChartProps) {
  const planned = figures.flatMap(({ at, plan }) =>
    plan === undefined ? [] : [{ at, value: plan }],
  )
  return (
    <ValuePlot
      label={sentenceOf(figures, unit)}
      times={figures.map(({ at }) => at)}
      values={[...figures, ...planned].map(({ value }) => value)}
      unit={unit}
      room={ROOM}
    >
      {(axis, y) => <Lines figures={figures} planned={planned} axis={axis} y={y} />}
    </ValuePlot>
  )
}

interface LinesProps {
  figures: readonly Figure[]
  planned: readonly Figure[]
  axis: TimeAxis
  y: (value: number) => number
}

function Lines({ figures, planned, axis, y }: LinesProps) {
  const place = ({ at, value }: Figure) => `${axis.x(at)} ${y(value)}`
  const [last, goal] = [figures.at(-1), planned.at(-1)]
  const apart =
    last !== undefined && goal !== undefined && Math.abs(y(last.value) - y(goal.value)) > 14
  return (
    <>
      {planned.length > 1 && (
        <path
          d={`M${planned.map(place).join('L')}`}
          fill="none"
          stroke="var(--past)"
          strokeWidth="1.5"
          strokeDasharray="4 3"
        />
      )}
      <g stroke="var(--ink)">
        <path d={`M${figures.map(place).join('L')}`} fill="none" strokeWidth="1.5" />
        {figures.map((figure) => (
          <path
            key={figure.at}
            d={`M${place(figure)}h0.01`}
            strokeWidth="5"
            strokeLinecap="round"
          />
        ))}
      </g>
      {last !== undefined && (
        <text className="ink strong" x={axis.x(last.at) + 8} y={y(last.value) + 4}>
          reported
        </text>
      )}
      {goal !== undefined && apart && (
        <text x={axis.x(goal.at) + 8} y={y(goal.value) + 4}>
          planned
        </text>
      )}
    </>
  )
}

function sentenceOf(figures: readonly Figure[], unit: string | undefined): string {
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined) return 'Nothing is reported'
  const from = `${amount(first.value, unit)} on ${day(first.at)}`
  const to = `${amount(last.value, unit)} on ${day(last.at)}`
  const plan = last.plan === undefined ? '' : `, against a plan of ${amount(last.plan, unit)}`
  return `From ${from} to ${to}${plan}`
}
