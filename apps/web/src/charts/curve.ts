import type { Tone } from '../here/people.ts'

/** What an event did to a curve at a point. */
export interface Contribution {
  id: string
  label: string
  contribution: number
}

/** The same, with where it is told. */
export interface LinkedContribution extends Contribution {
  href: string
}

/** A value on a curve. Two points at one instant draw a jump: before it and after it. */
export interface CurvePoint<C extends Contribution = Contribution> {
  at: string
  value: number
  low?: number
  high?: number
  /** The rating that was given here; drawn as a ring where it lies. */
  given?: number
  /** How many events it rests on. */
  n?: number
  /** True from this point on: too old to be taken for the present; drawn dotted. */
  stale?: boolean
  /** True where there is no value from this point on until the next. */
  gap?: boolean
  /** Stands under the panel's name while this point holds. */
  note?: string
  events?: readonly C[]
}

export interface Curve<C extends Contribution = Contribution> {
  id: string
  label: string
  person: Tone
  /** `held`: the value stays until the next point. `drawn`: it moves from point to point, as an ageing score does. */
  shape: 'held' | 'drawn'
  points: readonly CurvePoint<C>[]
  /** The same in hindsight, or by an earlier version: drawn thin and dashed. */
  beside?: readonly Pick<CurvePoint, 'at' | 'value' | 'gap'>[]
  /** Where one is laid beside it, which of the two a figure is of. */
  laid?: Laid
  /** Stands beside the last value where there is no band: `6 of 6 parts`. */
  note?: string
  /** Opens "Why 61?" of a moment; left out: of the present. */
  why?: (at?: number) => string
}

/** Two figures of one moment: the curve’s own, and that of what is laid beside it. */
export interface Laid {
  /** `v3`; left out where both are by the same version. */
  own?: string
  /** `v2`; `later`, of what is seen in hindsight. */
  beside: string
  /** Opens why the figure beside is what it is. */
  why?: (at?: number) => string
}

export interface TimedPoint extends CurvePoint {
  time: number
}

export interface TimedCurve extends Omit<Curve, 'points' | 'beside'> {
  points: readonly TimedPoint[]
  beside?: readonly TimedPoint[]
}

export function timedCurve(curve: Curve): TimedCurve {
  const timed = (points: readonly CurvePoint[]) => {
    const all = points.map((point) => ({ ...point, time: Date.parse(point.at) }))
    return curve.shape === 'held' ? settled(all) : all
  }
  const { beside, ...rest } = curve
  return {
    ...rest,
    points: timed(curve.points),
    ...(beside === undefined ? {} : { beside: timed(beside) }),
  }
}

/** The curve that is laid beside another, where one is. */
export const besideOf = ({ beside, ...curve }: TimedCurve): TimedCurve | undefined =>
  beside === undefined ? undefined : { ...curve, points: beside }

/** Of several values at one instant a held curve keeps the last; what led there stays with it. */
function settled(points: readonly TimedPoint[]): TimedPoint[] {
  const kept: TimedPoint[] = []
  for (const point of points) {
    const before = kept.at(-1)
    if (before?.time !== point.time) {
      kept.push(point)
      continue
    }
    const events = [...(before.events ?? []), ...(point.events ?? [])]
    kept[kept.length - 1] = { ...point, ...(events.length > 0 ? { events } : {}) }
  }
  return kept
}

/** What a curve says at a moment; undefined before its first point. */
export interface Reading {
  value: number
  low?: number
  high?: number
  stale: boolean
  note?: string
}

/** The curve's value and band at a moment, held or interpolated as the curve is drawn. */
export function readingAt({ points, shape }: TimedCurve, time: number): Reading | undefined {
  const after = points.findIndex((point) => point.time > time)
  const before = points[after === -1 ? points.length - 1 : after - 1]
  if (before === undefined || before.gap === true) return undefined
  const next = after === -1 ? undefined : points[after]
  const stale = before.stale === true
  const note = before.note === undefined ? {} : { note: before.note }
  if (next === undefined) return { ...bandOf(before), value: before.value, stale, ...note }
  const share = (time - before.time) / Math.max(1, next.time - before.time)
  const between = (a: number, b: number) => a + (b - a) * share
  const band =
    before.low !== undefined &&
    before.high !== undefined &&
    next.low !== undefined &&
    next.high !== undefined
      ? { low: between(before.low, next.low), high: between(before.high, next.high) }
      : bandOf(before)
  return {
    ...band,
    ...note,
    value: shape === 'held' ? before.value : between(before.value, next.value),
    stale,
  }
}

function bandOf({ low, high }: CurvePoint): { low: number; high: number } | object {
  return low === undefined || high === undefined ? {} : { low, high }
}

/** A round scale that holds every value and band: at least 30 points high, in tens, within 0 and 100. */
export function extentOf(
  curves: readonly TimedCurve[],
  window: { from: number; to: number },
): [number, number] {
  const values = curves.flatMap((curve) => [
    ...curve.points
      .filter(({ time }) => time >= window.from && time <= window.to)
      .flatMap(({ value, low, high, given }) => [low ?? value, high ?? value, given ?? value]),
    ...(curve.beside ?? [])
      .filter(({ time }) => time >= window.from && time <= window.to)
      .map(({ value }) => value),
    ...[window.from, window.to].flatMap((edge) => {
      const reading = readingAt(curve, edge)
      return reading === undefined
        ? []
        : [reading.low ?? reading.value, reading.high ?? reading.value]
    }),
  ])
  if (values.length === 0) return [0, 100]
  const low = Math.floor(Math.min(...values) / 10) * 10
  const high = Math.ceil(Math.max(...values) / 10) * 10
  const missing = Math.max(0, 30 - (high - low))
  const bottom = Math.max(0, low - Math.ceil(missing / 20) * 10)
  return [bottom, Math.min(100, Math.max(high, bottom + 30))]
}
