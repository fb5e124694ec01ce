import { Instant, OccurredAt } from '@lockstep/domain'
import { z } from 'zod'
import { readable } from '../../query.ts'
import { Href } from './href.ts'
import { Actor } from './stamp.ts'

export const lanes = ['strategy', 'goals', 'feedback', 'people'] as const
export const sources = ['web', 'api', 'import', 'timer', 'demo'] as const

/** An entry of the record. */
export const EntryLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    /** The viewer's own number of it. */
    number: z.int(),
    type: z.string(),
    lane: z.enum(lanes),
    weight: z.enum(['normal', 'low']),
    recorded: Instant,
    happened: OccurredAt,
    /** Where that sorts. */
    at: Instant,
    /** Whole days in the organisation's zone between the two. */
    lagDays: z.int(),
    who: Actor,
    onBehalfOf: Actor.optional(),
    /** `gave feedback` */
    did: z.string(),
    /** What it is about; absent where it stands for itself. */
    on: z
      .strictObject({ href: Href, ordinal: z.string().optional(), title: readable(z.string()) })
      .optional(),
    reason: readable(z.string()).optional(),
    source: z.enum(sources),
    correlation: z.string().optional(),
  })
  .meta({ id: 'EntryLine' })
export type EntryLine = z.output<typeof EntryLine>
