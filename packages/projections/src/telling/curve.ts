import { Instant } from '@lockstep/domain'
import { z } from 'zod'
import { Href } from './href.ts'

/** Whose view something is: one of the two compared, or nobody's in particular. */
export const Tone = z.enum(['a', 'b', 'ink']).meta({ id: 'Tone' })
export type Tone = z.output<typeof Tone>

/** What an event did to a curve where it happened; those of one point sum to its jump. */
const Contribution = z
  .strictObject({
    /** Of the entry in the record. */
    id: z.string(),
    label: z.string(),
    href: Href,
    /** In points of 0..100; negative takes away. */
    contribution: z.number(),
  })
  .meta({ id: 'Contribution' })

/** A value on a curve, 0..100. Two points at one instant draw a jump: before it and after it. */
export const CurvePoint = z
  .strictObject({
    at: Instant,
    value: z.number(),
    /** The 90 % band. */
    low: z.number().optional(),
    high: z.number().optional(),
    /** The rating that was given here, 0..100: it pulls the value toward itself. */
    given: z.number().optional(),
    /** How many events or decisions it rests on. */
    n: z.int(),
    /** True from this point on: too old to be taken for the present. */
    stale: z.boolean().optional(),
    /** True where there is no value from this point on until the next. */
    gap: z.boolean().optional(),
    /** Stands under the panel's name while this point holds: `4 of 6 parts; weakest: expectations`. */
    note: z.string().optional(),
    events: z.array(Contribution).optional(),
  })
  .meta({ id: 'CurvePoint' })
export type CurvePoint = z.output<typeof CurvePoint>

/** A band as it is drawn: to the ten-thousandth of a point, for the rest would be half of what a page weighs. */
export const drawnBand = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low: Math.round(low * 10_000) / 10_000,
  high: Math.round(high * 10_000) / 10_000,
})

export const Curve = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    person: Tone,
    /** `held`: the value stays until the next point. `drawn`: it moves from point to point. */
    shape: z.enum(['held', 'drawn']),
    points: z.array(CurvePoint),
    /** The same in hindsight, or by an earlier version, where that is asked for. */
    beside: z.array(CurvePoint.pick({ at: true, value: true, gap: true })).optional(),
    /** Stands beside the last value where there is no band: `1 of 6 parts`. */
    note: z.string().optional(),
    /** Opens "Why 61?". */
    href: Href.optional(),
  })
  .meta({ id: 'Curve' })
export type Curve = z.output<typeof Curve>
