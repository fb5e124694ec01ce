import type { Curve, CurvePoint } from '../../charts/curve.ts'
import { linear } from '../../charts/linear.ts'
import { around, lineThrough } from '../../charts/paths.ts'
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
  const band = points.map(
    (point) => [at(point), y(point.low ?? point.value), y(point.high ?? point.value)] as const,
  )
  const places = points.map((point) => [at(point), y(point.value)] as const)
  return (
    <svg
      className="chart sparkline"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${label}, its course`}
    >
      <path d={around(band)} fill={`var(--${person}-band)`} />
      <path
        d={lineThrough(places, shape === 'held')}
        fill="none"
        stroke={`var(--${person})`}
        strokeWidth="2"
      />
    </svg>
  )
}
