import type { Tone } from '../../here/people.ts'
import { monthName } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import { linear } from '../linear.ts'
import { useWidth } from '../use-width.ts'

/** What revenue came to in some days, and what was said in them. */
export interface RevenuePeriod {
  /** Days: `2026-03-31`. */
  from: string
  to: string
  /** Distance from the plan, as a share of it. */
  variance: number
  /** From -1, blame, to 1, praise; absent where nothing was said. */
  mean?: number | undefined
  /** Whether somebody said praise or blame of it; where not, it is counted by kind alone, and drawn hollow. */
  stated?: boolean | undefined
}

interface RevenueChartProps {
  /** Oldest first. */
  periods: readonly RevenuePeriod[]
  /** Of who says something. */
  tone: Tone
  /** For who cannot see it. */
  summary: string
}

const [GUTTER, PLAN, SAID, FOOT] = [88, 72, 56, 20]
const HEIGHT = PLAN + SAID + FOOT
/** A month's name needs so much. */
const NAME = 32

/** Revenue above or below its plan, and under it praise or blame in the same days. */
export function RevenueChart({ periods, tone, summary }: RevenueChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const step = (width - GUTTER) / Math.max(1, periods.length)
  const most = Math.max(0.05, ...periods.map(({ variance }) => Math.abs(variance)))
  const plan = linear([-most, most], [PLAN - 8, 8])
  const said = linear([-1, 1], [PLAN + SAID - 10, PLAN + 10])
  const axis = periods.some(({ stated }) => stated) ? ['praise', 'blame'] : ['+1', '−1']
  const every = Math.max(1, Math.ceil(NAME / step))
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={HEIGHT} role="img" aria-label={summary}>
        <text x="0" y={plan(0) + 4}>
          On plan
        </text>
        <text className="anchor-end" x={GUTTER - 8} y={plan(most) + 4}>
          +{percent(most)}
        </text>
        <text className="anchor-end" x={GUTTER - 8} y={plan(-most) + 4}>
          −{percent(most)}
        </text>
        <text className="anchor-end" x={GUTTER - 8} y={said(1) + 4}>
          {axis[0]}
        </text>
        <text className="anchor-end" x={GUTTER - 8} y={said(-1) + 4}>
          {axis[1]}
        </text>
        <path d={`M${GUTTER} ${PLAN}H${width}`} stroke="var(--hair)" />
        <path d={`M${GUTTER} ${plan(0)}H${width}`} stroke="var(--ink-3)" />
        <path d={`M${GUTTER} ${said(0)}H${width}`} stroke="var(--grid)" />
        {periods.map(({ from, to, variance, mean, stated }, n) => {
          const x = GUTTER + step * (n + 0.5)
          return (
            <g key={`${from} ${to}`}>
              <path
                d={`M${x} ${plan(0)}V${plan(variance)}`}
                stroke={variance < 0 ? 'var(--past)' : 'var(--ink-2)'}
                strokeWidth={Math.min(16, step * 0.6)}
              />
              {mean !== undefined && (
                <circle
                  cx={x}
                  cy={said(mean)}
                  r="4"
                  stroke={`var(--${tone})`}
                  strokeWidth="1.5"
                  fill={stated === false ? 'var(--canvas)' : `var(--${tone})`}
                />
              )}
              {n % every === 0 && (
                <text className="anchor-middle" x={x} y={HEIGHT - 4}>
                  {monthName(new Date(`${to}T12:00:00`))}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
