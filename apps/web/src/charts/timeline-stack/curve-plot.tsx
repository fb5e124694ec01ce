import { memo } from 'react'
import { Figure } from '../../ui/figure.tsx'
import type { TimeAxis } from '../axis.ts'
import { besideOf, readingAt, type TimedCurve, type TimedPoint } from '../curve.ts'
import { linear } from '../linear.ts'
import { around, lineThrough } from '../paths.ts'
import { Reach } from './reach.tsx'

interface CurvePlotProps {
  curves: readonly TimedCurve[]
  scale: [number, number]
  height: number
  axis: TimeAxis
  /** Nothing is drawn after the present. */
  now: number
  /** No crosshair says what the line is at its lowest. */
  still?: boolean
}

/** The vertical scale of a curve panel, with a little air at both ends. */
export const heightScale = (scale: [number, number], height: number) =>
  linear(scale, [height - 8, 12])

/** Bands first, then lines, then the rings of single ratings. */
export const CurvePlot = memo(function CurvePlot({
  curves,
  scale,
  height,
  axis,
  now,
  still = false,
}: CurvePlotProps) {
  const y = heightScale(scale, height)
  const drawn = curves.map((curve) => ({ curve, points: upTo(curve, now) }))
  return (
    <g>
      {drawn.map(({ curve, points }) => (
        <path
          key={curve.id}
          d={bandPath(points, axis, y)}
          fill={bandFill(curve.person)}
          stroke={strokeOf(curve.person)}
          strokeWidth="0.75"
          strokeOpacity="0.45"
        />
      ))}
      {drawn.map(({ curve, points }) => (
        <g
          key={curve.id}
          data-person={curve.person}
          fill="none"
          stroke={strokeOf(curve.person)}
          strokeWidth={curve.person === 'ink' ? 1.5 : 2}
        >
          {runsOf(points).map(({ run, stale }) => (
            <path
              key={run[0]?.time}
              d={linePath(curve, run, axis, y)}
              {...(stale ? { strokeDasharray: '1 4', strokeLinecap: 'round' as const } : {})}
            />
          ))}
          <Beside curve={curve} axis={axis} y={y} now={now} />
          {curve.person === 'ink' ? (
            <Fall curve={curve} points={points} axis={axis} y={y} still={still} />
          ) : (
            <Ratings points={points} axis={axis} y={y} />
          )}
        </g>
      ))}
    </g>
  )
})

/** The other curve in the same colour: thin and dashed, without a band. */
function Beside({
  curve,
  axis,
  y,
  now,
}: {
  curve: TimedCurve
  axis: TimeAxis
  y: (value: number) => number
  now: number
}) {
  const beside = besideOf(curve)
  if (beside === undefined) return null
  return runsOf(upTo(beside, now)).map(({ run }) => (
    <path
      key={run[0]?.time}
      d={linePath(beside, run, axis, y)}
      strokeWidth="1.25"
      strokeDasharray="5 3"
    />
  ))
}

function Ratings({
  points,
  axis,
  y,
}: {
  points: readonly TimedPoint[]
  axis: TimeAxis
  y: (value: number) => number
}) {
  return points
    .filter(({ events, time }) => events !== undefined && events.length > 0 && axis.x(time) >= 0)
    .map((point) => (
      <circle
        key={`${point.time} ${point.value}`}
        cx={axis.x(point.time)}
        cy={y(point.given ?? point.value)}
        r="2"
        strokeWidth="1"
        fill="var(--canvas)"
      />
    ))
}

interface FallProps {
  curve: TimedCurve
  points: readonly TimedPoint[]
  axis: TimeAxis
  y: (value: number) => number
  still: boolean
}

/** The top that a lone line fell from to its lowest in view, where it fell by five points or more; and that, if asked. */
function Fall({ curve, points, axis, y, still }: FallProps) {
  const seen = points.filter(({ time }) => axis.x(time) > 24 && axis.x(time) < axis.width)
  const low = seen.reduce<TimedPoint | undefined>(
    (least, each) => (least !== undefined && least.value <= each.value ? least : each),
    undefined,
  )
  const before = low === undefined ? [] : seen.slice(0, seen.indexOf(low))
  const top = before.reduce<TimedPoint | undefined>(
    (most, each) => (most !== undefined && most.value > each.value ? most : each),
    undefined,
  )
  if (low === undefined || top === undefined || top.value - low.value < 5) return null
  const left = seen[seen.indexOf(top) + 1] ?? low
  const height = y(top.value)
  return (
    <>
      <Extreme
        told={`${Math.round(top.value)}`}
        href={curve.why?.(left.time - 1)}
        place={{ x: axis.x(left.time) - 6, y: height + (height < 18 ? 13 : -5) }}
        end
      />
      {still && (
        <Extreme
          told={`${Math.round(low.value)}`}
          href={curve.why?.(low.time)}
          place={{ x: axis.x(low.time) + 6, y: y(low.value) - 5 }}
        />
      )}
    </>
  )
}

interface ExtremeProps {
  told: string
  href: string | undefined
  place: { x: number; y: number }
  end?: boolean
}

function Extreme({ told, href, place, end = false }: ExtremeProps) {
  return (
    <Figure beside href={href}>
      <Reach text={told} {...place} end={end} />
      <text className={`ink strong halo${end ? ' anchor-end' : ''}`} {...place}>
        {told}
      </text>
    </Figure>
  )
}

const strokeOf = (person: string) => `var(--${person})`
const bandFill = (person: string) => (person === 'ink' ? 'var(--region)' : `var(--${person}-band)`)

/** The points up to the present, carried on to it. */
function upTo(curve: TimedCurve, now: number): TimedPoint[] {
  const past = curve.points.filter(({ time }) => time <= now)
  const last = past.at(-1)
  if (last === undefined || last.time === now) return past
  const reading = readingAt(curve, now)
  const { events: _, ...carried } = last
  return reading === undefined
    ? past
    : [...past, { ...carried, ...reading, time: now, at: new Date(now).toISOString() }]
}

function linePath(
  curve: TimedCurve,
  points: readonly TimedPoint[],
  axis: TimeAxis,
  y: (value: number) => number,
): string {
  const places = points.map(({ time, value }) => [axis.x(time), y(value)] as const)
  return lineThrough(places, curve.shape === 'held')
}

function bandPath(
  points: readonly TimedPoint[],
  axis: TimeAxis,
  y: (value: number) => number,
): string {
  return around(
    points.map(({ time, low, high }) =>
      low === undefined || high === undefined ? undefined : [axis.x(time), y(low), y(high)],
    ),
  )
}

/** Stretches that are fresh or stale throughout; each begins where the one before it ends, but for a gap. */
function runsOf(points: readonly TimedPoint[]): { run: TimedPoint[]; stale: boolean }[] {
  const runs: { run: TimedPoint[]; stale: boolean }[] = []
  let open = false
  for (const point of points) {
    const stale = point.stale === true
    const current = open ? runs.at(-1) : undefined
    open = point.gap !== true
    if (!open) current?.run.push(point)
    else if (current === undefined || current.stale !== stale) {
      current?.run.push(point)
      runs.push({ run: [point], stale })
    } else current.run.push(point)
  }
  return runs
}
