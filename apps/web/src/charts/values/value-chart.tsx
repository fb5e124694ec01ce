import { scaleLinear } from 'd3-scale'
import { amount } from '../../words/amount.ts'
import { day, shortDay } from '../../words/dates.ts'
import { timeAxis } from '../axis.ts'
import { useWidth } from '../use-width.ts'
import { ValueGrid } from '../value-grid.tsx'

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

const HEIGHT = 176
const GUTTER = 56
const FOOT = 24

/** What was reported as a line, and what was planned as a dashed one beside it. */
export function ValueChart({ figures, unit }: ValueChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const planned = figures.flatMap(({ at, plan }) =>
    plan === undefined ? [] : [{ at, value: plan }],
  )
  const times = figures.map(({ at }) => at)
  const values = [...figures, ...planned].map(({ value }) => value)
  const axis = timeAxis({ from: Math.min(...times), to: Math.max(...times) }, width - GUTTER - 72)
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .range([HEIGHT - FOOT - 12, 16])
    .nice(4)
  const place = ({ at, value }: Figure) => `${axis.x(at)} ${y(value)}`
  const last = figures.at(-1)
  const goal = planned.at(-1)
  const apart =
    last !== undefined && goal !== undefined && Math.abs(y(last.value) - y(goal.value)) > 14
  return (
    <div ref={ref}>
      <svg
        className="chart"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={sentenceOf(figures, unit)}
      >
        <g transform={`translate(${GUTTER} 0)`}>
          <ValueGrid axis={axis} values={y.ticks(4)} y={y} unit={unit} height={HEIGHT} />
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
        </g>
      </svg>
    </div>
  )
}

function sentenceOf(figures: readonly Figure[], unit: string | undefined): string {
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined) return 'Nothing is reported'
  const from = `${amount(first.value, unit)} on ${day(first.at)}`
  const to = `${amount(last.value, unit)} on ${shortDay(last.at)}`
  const plan = last.plan === undefined ? '' : `, against a plan of ${amount(last.plan, unit)}`
  return `From ${from} to ${to}${plan}`
}
