import { z } from 'zod'
import { EventId } from '../kernel/ids.ts'
import { noneTwice } from '../kernel/none-twice.ts'

/**
 * What is asked about a person. Informed by published research, not validated as a scale; the wordings are the
 * project's own.
 */
export const pulseItems = [
  {
    id: 'ability',
    text: 'In the past weeks {name} has shown the skill our plan needs from this role.',
  },
  {
    id: 'integrity',
    text: '{name} does what was promised, or tells me in time when it cannot be done.',
  },
  { id: 'benevolence', text: '{name} weighs my interests and limits when making choices.' },
  {
    id: 'reliance',
    text: 'I would leave a decision that matters for my goals to {name} without checking it.',
  },
  {
    id: 'disclosure',
    text: 'I would tell {name} about a problem in my area before I have the answer.',
  },
] as const

/** From 1, strongly disagree, to 7, strongly agree; null is "cannot say". */
const Score = z.int().min(1).max(7).nullable()

export const PulseScores = z.strictObject({
  ability: Score,
  integrity: Score,
  benevolence: Score,
  reliance: Score,
  disclosure: Score,
})
export type PulseScores = z.output<typeof PulseScores>

/** Below this a rating says too little to count. */
export const FEWEST_SCORES = 3

/** Shares are of the change that this rating makes; what they leave has no reason given. */
export const PulseReasons = noneTwice(
  z
    .array(
      z.strictObject({
        /** The entry of the record that is the reason. */
        event: EventId,
        share: z.number().gt(0).max(1),
      }),
    )
    .max(20),
  ({ event }) => event,
  'names the same reason twice',
).refine(
  (reasons) => reasons.reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-9,
  'shares add up to more than one',
)

/** What one person says of another in a pulse. */
export const PulseAnswer = z.strictObject({ scores: PulseScores, because: PulseReasons })
export type PulseAnswer = z.output<typeof PulseAnswer>
