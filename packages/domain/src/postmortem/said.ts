import { z } from 'zod'
import { distinct, EventId } from '../kernel/ids.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { detectorIds } from '../organisation/thresholds.ts'

/**
 * What somebody holds of an entry of the record: as it says, otherwise than it says, or that they did not know of it when it
 * happened.
 */
export const holdings = ['so', 'otherwise', 'not known'] as const
export type Holding = (typeof holdings)[number]

/** One moment of an account: when it was as far as they recall, in their words, and what they hold of an entry of that time. */
export const RecalledMoment = z
  .strictObject({
    on: LocalDate,
    text: Text,
    entry: EventId.optional(),
    holds: z.enum(holdings).optional(),
  })
  .refine(({ entry, holds }) => (entry === undefined) === (holds === undefined), {
    path: ['holds'],
    message: 'goes with an entry of the record',
  })
export type RecalledMoment = z.output<typeof RecalledMoment>

/** All that one person recalls, in the order in which they tell it. */
export const RecalledAccount = z.strictObject({ moments: z.array(RecalledMoment).min(1).max(20) })
export type RecalledAccount = z.output<typeof RecalledAccount>

/** The entries that the narrative tells, in that order. */
export const ToldNarrative = z.strictObject({ tells: distinct(EventId).max(300) })
export type ToldNarrative = z.output<typeof ToldNarrative>

export const ToldAnnotation = z.strictObject({ entry: EventId, text: Text })
export type ToldAnnotation = z.output<typeof ToldAnnotation>

/** What was found, the entries that it rests on, and the kind of pattern that it is one of. */
export const ToldFinding = z.strictObject({
  text: Text,
  cites: distinct(EventId).min(1).max(20),
  pattern: z.enum(detectorIds).optional(),
})
export type ToldFinding = z.output<typeof ToldFinding>

/** What somebody holds against the timeline as it was curated; the entry that it leaves out or tells wrongly, if it is one. */
export const ToldObjection = z.strictObject({ text: Text, entry: EventId.optional() })
export type ToldObjection = z.output<typeof ToldObjection>
