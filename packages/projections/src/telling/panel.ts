import { Instant } from '@lockstep/domain'
import { z } from 'zod'
import { Curve, Tone } from './curve.ts'
import { Href, Named } from './href.ts'
import { Mark, markKinds } from './mark.ts'
import { Way } from './way.ts'

/** What stands in place of what is not there yet, and what would bring it. */
const Empty = z.strictObject({ sentence: z.string(), action: Way.optional() })

const row = {
  id: z.string(),
  title: z.string(),
  /** Present where there is nothing to draw. */
  empty: Empty.optional(),
  /** What it shows, as one sentence for who cannot see it. */
  summary: z.string(),
}

/** Curves over a scale from 0 to 100. */
export const CurvePanel = z
  .strictObject({
    kind: z.literal('curves'),
    ...row,
    /** Under the title: `reliability, 90 % band`. */
    note: z.string().optional(),
    /** A weakness to be said where the values stand. */
    caution: z.string().optional(),
    /** How the two views differ now, in a sentence. */
    gap: z.string().optional(),
    /** Stretches in which the two clearly differ, and how. */
    apart: z
      .array(z.strictObject({ from: Instant, to: Instant, person: Tone, label: z.string() }))
      .optional(),
    curves: z.array(Curve),
  })
  .meta({ id: 'CurvePanel' })
export type CurvePanel = z.output<typeof CurvePanel>

/** How long something went on, in a row of its own or after others in the same one. */
const Span = z
  .strictObject({
    id: z.string(),
    /** From 0. */
    row: z.int(),
    label: z.string(),
    from: Instant,
    /** The moment looked at, where it goes on. */
    to: Instant,
    goesOn: z.boolean(),
    href: Href,
  })
  .meta({ id: 'Span' })
export type Span = z.output<typeof Span>

/** Marks of one kind of thing. */
export const LanePanel = z
  .strictObject({
    kind: z.literal('lane'),
    ...row,
    of: z.enum(markKinds),
    /** Its records in a list. */
    list: Href.optional(),
    /** Those of them that its gutter counts. */
    counted: Href.optional(),
    marks: z.array(Mark),
    /** Thin bands under the marks: how long each held which role. */
    spans: z.array(Span).optional(),
  })
  .meta({ id: 'LanePanel' })
export type LanePanel = z.output<typeof LanePanel>

/** A stretch of days that lies over every lane. */
export const Region = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['absence', 'crisis', 'retreat', 'post-mortem']),
    label: z.string(),
    from: Instant,
    /** The moment looked at, where it goes on. */
    to: Instant,
    goesOn: z.boolean(),
    /** Where it is told: a retreat’s session, a post-mortem. */
    href: Href.optional(),
    /** What was decided there. */
    decisions: z.array(Named).optional(),
  })
  .meta({ id: 'Region' })
export type Region = z.output<typeof Region>
