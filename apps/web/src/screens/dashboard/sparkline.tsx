import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import type { Curve, CurvePoint } from '../../charts/curve.ts'
import { linear } from '../../charts/linear.ts'
import type { Tone } from '../../here/people.ts'

interface SparklineProps {
  points: readonly CurvePoint[]
  shape: Curve['shape']
  person: Tone
  label: string
}

const WIDTH = 128
const HEIGHT = 44
/** Points up and down at least, so that a small step does not look like a large one. */
const LEAST = 10

/** Below this there is a jump, and no course. */
const SHORTEST = 86_400_000

/** A curve's recent shape with its band, without an axis. */
export function Sparkline({ points, shape, person, label }: SparklineProps) {
  const times = points.map(({ at }) => Date.parse(at))
  if (Math.max(...times) - Math.min(...times) < SHORTEST) return null
  const values = points.flatMap(({ value, low, high }) => [low ?? value, high ?? value])
  const x = linear([Math.min(...times), Math.max(...times)], [0, WIDTH])
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  const reach = Math.max(LEAST, Math.max(...values) - middle)
  const y = linear([middle - reach, middle + reach], [HEIGHT - 2, 2])
  const at = (point: CurvePoint) => x(Date.parse(point.at))
  const band = area<CurvePoint>()
    .x(at)
    .y0(({ low, value }) => y(low ?? value))
    .y1(({ high, value }) => y(high ?? value))
  const drawn = line<CurvePoint>()
    .x(at)
    .y(({ value }) => y(value))
    .curve(shape === 'held' ? curveStepAfter : curveLinear)
  return (
    <svg
      className="chart sparkline"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${label}, its course`}
    >
      <path d={band([...points]) ?? ''} fill={`var(--${person}-band)`} />
      <path d={drawn([...points]) ?? ''} fill="none" stroke={`var(--${person})`} strokeWidth="2" />
    </svg>
  )
}
