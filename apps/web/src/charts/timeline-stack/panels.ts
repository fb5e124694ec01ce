import type { Tone } from '../../here/people.ts'
import { type Curve, type LinkedContribution, type TimedCurve, timedCurve } from '../curve.ts'
import { type Mark, type MarkKind, type TimedMark, timed } from '../mark.ts'

/** A sentence in place of what is not there yet, and what would bring it. */
export interface EmptyPanel {
  sentence: string
  action?: { label: string; href: string }
}

/** Curves over a scale from 0 to 100. */
export interface CurvePanel {
  kind: 'curves'
  id: string
  title: string
  /** Under the title: `stated, 90 % band`. */
  note?: string
  /** A weakness to be said where the values stand. */
  caution?: string
  /** How the two views differ now. */
  gap?: string
  /** Stretches in which the two clearly differ; whose view is the higher. */
  apart?: readonly { from: string; to: string; person: Tone; label: string }[]
  curves: readonly Curve<LinkedContribution>[]
  /** What to say while there is too little data for a line. */
  empty?: EmptyPanel
}

/** Marks of one kind of thing. */
export interface LanePanel {
  kind: 'lane'
  id: string
  title: string
  of: MarkKind
  /** Where its records stand in a list. */
  list?: string
  /** What its gutter counts at a moment, as it stood then. */
  countedAt?: (at: number) => string
  marks: readonly Mark[]
  /** Thin bands under the marks, in rows. */
  spans?: readonly Span[]
  empty?: EmptyPanel
}

/** How long something went on. Instants are ISO 8601. */
export interface Span {
  id: string
  row: number
  label: string
  from: string
  to: string
  goesOn: boolean
  href: string
}

export type Panel = CurvePanel | LanePanel

/** A stretch of days that lies over every lane: a retreat, the window of a post-mortem. */
export interface Region {
  id: string
  label: string
  from: string
  to: string
  /** Where it is told. */
  href?: string
  /** What was decided there: "S-05, S-06". */
  decided?: string
}

export type TimedPanel =
  | (Omit<CurvePanel, 'curves'> & { curves: readonly TimedCurve[] })
  | (Omit<LanePanel, 'marks'> & { marks: readonly TimedMark[] })

/** Another curve is laid beside one of its own, as from both something would be seen. */
export const hasBeside = (panel: Panel): boolean =>
  panel.kind === 'curves' && panel.curves.some(({ beside }) => beside !== undefined)

export const timedPanel = (panel: Panel): TimedPanel =>
  panel.kind === 'curves'
    ? { ...panel, curves: panel.curves.map(timedCurve) }
    : { ...panel, marks: timed(panel.marks) }

/** The one line that is what its panel is called by, and of no person; a part of it is named beside its value. */
export function soleOf(panel: Extract<TimedPanel, { kind: 'curves' }>): TimedCurve | undefined {
  const [curve, another] = panel.curves
  const sole = another === undefined && curve?.person === 'ink' && curve.label === panel.title
  return sole ? curve : undefined
}

/** Of a lane: that there is nothing in it at all, not only in what is shown. */
export const isEmpty = (panel: TimedPanel): boolean =>
  panel.kind === 'curves'
    ? panel.curves.every(({ points }) => points.length === 0)
    : panel.marks.length === 0 && panel.empty !== undefined
