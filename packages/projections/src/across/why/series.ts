import type { Instant } from '@lockstep/domain'
import {
  type AlignmentEffect,
  type AlignmentPoint,
  effectsIn,
} from '../../subjects/alignment/alignment-curve.ts'
import { alignmentChange, movedBySaying } from '../../subjects/alignment/parts.ts'
import type { PartEffect } from './by-record.ts'

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

/** What came, left or changed in positions alone at each of those moments, in points that sum to what they moved. */
export function stepsOfPositions(
  points: readonly AlignmentPoint[],
): Pick<ScorePoint, 'at' | 'effects'>[] {
  return points.slice(1).map((now, n) => {
    const before = points[n]
    const effects = before === undefined ? [] : effectsIn('positions', { before, now, share: 1 })
    return { at: now.at, effects: effects.flatMap(said) }
  })
}

const said = (effect: AlignmentEffect): PartEffect[] =>
  'about' in effect ? [{ points: effect.points, part: effect.part, about: effect.about }] : []

function movedBetween(before: AlignmentPoint | undefined, now: AlignmentPoint | undefined) {
  const change = before && now && alignmentChange(before, now)
  return change ? movedBySaying(change) : 0
}

function scored({ at, composite, effects }: AlignmentPoint): ScorePoint[] {
  if (composite.score === null) return []
  const things = effects.flatMap(said)
  const moved = things.reduce((sum, { points }) => sum + points, 0)
  return [{ at, value: composite.score, moved, effects: things }]
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
