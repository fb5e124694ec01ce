import { LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { Curve, CurvePoint, Tone } from '../../telling/curve.ts'
import { Href } from '../../telling/href.ts'
import { readable } from '../../view/query.ts'

const Nothing = z.strictObject({
  kind: z.literal('nothing'),
  label: z.string(),
  sentence: z.string(),
})

const Trend = z.strictObject({
  kind: z.literal('trend'),
  /** "Dana’s reliability toward Noor" */
  label: z.string(),
  /** What a sentence calls the score: "Noor’s stated trust", "alignment". */
  of: z.string(),
  person: Tone,
  value: z.number(),
  /** The 90 % band, where the score has one. */
  low: z.number().optional(),
  high: z.number().optional(),
  /** On how many ratings, events or decisions it rests. */
  n: z.int(),
  /** What it counts, where it has no band: one part. */
  counts: z.enum(['part', 'decision']).optional(),
  shape: Curve.shape.shape,
  /** Against ninety days before, or the first evidence if it came later. */
  change: z
    .strictObject({
      points: z.number(),
      /** Absent where its first evidence is of the very day that is looked at. */
      since: LocalDate.optional(),
      /** False where it is too small or too unsure to be called a change. */
      clear: z.boolean(),
      /** Opens why it changed so. */
      href: Href,
    })
    .optional(),
  /** Its course of late, for a small curve. */
  points: z.array(CurvePoint.pick({ value: true, low: true, high: true, n: true, at: true })),
  href: Href,
})

const Driver = z.strictObject({
  kind: z.literal('driver'),
  /** "Biggest driver since 1 May" */
  label: z.string(),
  points: z.number(),
  title: readable(z.string()),
  /** "F-14, closed 21 May; moved Noor’s stated trust" */
  note: z.string(),
  href: Href,
})

const Overdue = z.strictObject({
  kind: z.literal('overdue'),
  label: z.string(),
  days: z.int(),
  title: readable(z.string()),
  /** "yours to answer, was due 24 Sep" */
  note: z.string(),
  mine: z.boolean(),
  href: Href,
})

/** How trust moved, what moved it most, and what is overdue. */
export const Facts = z.tuple([
  z.discriminatedUnion('kind', [Trend, Nothing]),
  z.discriminatedUnion('kind', [Driver, Nothing]),
  z.discriminatedUnion('kind', [Overdue, Nothing]),
])
export type Facts = z.output<typeof Facts>
