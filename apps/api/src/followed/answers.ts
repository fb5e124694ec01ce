import { rhythms } from '@lockstep/application'
import { Id, Instant } from '@lockstep/domain'
import { z } from 'zod'

const kinds = ['goals', 'history'] as const

export const FollowBody = z.strictObject({
  url: z.string().min(1).max(2_000),
  /** A table of goals, or a repository’s history. */
  of: z.enum(kinds),
  every: z.enum(rhythms),
})

const count = z.int().min(0)

const Reading = z.strictObject({
  at: Instant,
  /** What came; absent where it was as before, or could not be read. */
  came: z.strictObject({ recorded: count, known: count, lines: count }).optional(),
  /** The entry that began what was recorded. */
  import: Id.optional(),
  /** Why it went no further, and what to do. */
  problem: z.string().optional(),
})

export const Followed = z
  .strictObject({
    id: Id,
    url: z.string(),
    of: z.enum(kinds),
    every: z.enum(rhythms),
    since: Instant,
    next: Instant,
    /** The last of them, the latest first. */
    readings: z.array(Reading),
  })
  .meta({ id: 'Followed' })

export const FollowedAnswer = z.strictObject({
  followed: z.array(Followed),
  /** What the visitor may follow. */
  may: z.array(z.enum(kinds)),
})
