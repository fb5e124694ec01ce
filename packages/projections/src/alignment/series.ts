import type { Instant } from '@lockstep/domain'
import type { AlignmentPoint } from './alignment-curve.ts'
import type { PartEffect } from './by-record.ts'
import { alignmentChange, movedBySaying } from './parts.ts'

/** A score that holds until the next, and what was said that moved it there. */
export interface ScorePoint {
  readonly at: Instant
  /** 0..100 */
  readonly value: number
  /** Points by which it moved because something was said, ended or changed: that a part came or left is left out. */
  readonly moved: number
  readonly effects: readonly PartEffect[]
}

/** What is told of how far some people are aligned: all of it where there is a figure of it today, else their positions alone. */
export interface AlignmentSeries {
  readonly of: 'alignment' | 'positions'
  readonly points: readonly ScorePoint[]
  /** By how much it moved between two of its moments because something was said: as Why tells it of them. */
  readonly moved: (before: Instant, now: Instant) => number
}

/** Undefined where there is neither today. */
export function seriesOf(points: readonly AlignmentPoint[]): AlignmentSeries | undefined {
  const last = points.at(-1)
  if (last === undefined) return undefined
  const at = (moment: Instant) => points.findLast((point) => point.at <= moment)
  if (last.composite.score !== null) {
    return {
      of: 'alignment',
      points: points.flatMap(scored),
      moved: (before, now) => movedBetween(at(before), at(now)),
    }
  }
  const positions = (moment: Instant) => at(moment)?.parts.get('positions')?.value ?? 0
  return last.parts.has('positions')
    ? {
        of: 'positions',
        points: positionsOf(points),
        moved: (before, now) => 100 * (positions(now) - positions(before)),
      }
    : undefined
}

function movedBetween(before: AlignmentPoint | undefined, now: AlignmentPoint | undefined) {
  const change = before && now && alignmentChange(before, now)
  return change ? movedBySaying(change) : 0
}

function scored({ at, composite, effects }: AlignmentPoint): ScorePoint[] {
  if (composite.score === null) return []
  const said = effects.flatMap((each) =>
    'about' in each ? [{ points: each.points, part: each.part, about: each.about }] : [],
  )
  const moved = said.reduce((sum, { points }) => sum + points, 0)
  return [{ at, value: composite.score, moved, effects: said }]
}

function positionsOf(points: readonly AlignmentPoint[]): ScorePoint[] {
  const values = points.flatMap(({ at, parts }) => {
    const value = parts.get('positions')?.value
    return value === undefined ? [] : [{ at, value: 100 * value }]
  })
  return values.map(({ at, value }, n) => ({
    ...{ at, value, moved: value - (values[n - 1]?.value ?? value), effects: [] },
  }))
}
