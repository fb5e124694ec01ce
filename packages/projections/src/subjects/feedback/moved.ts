import { differences } from '@lockstep/domain'
import { remaining, reputation } from '@lockstep/measures'
import { z } from 'zod'
import type { Hidden, View } from '../../view/view.ts'
import { modelOf } from '../model/model.ts'
import { reliabilityEvidence } from '../reliability/evidence.ts'
import { mayReadReliability } from '../reliability/readable.ts'
import type { GivenFeedback } from './line.ts'

/** What one answer to a follow-up does to the receiver's reliability toward the giver. */
export const Moved = z.strictObject({
  /** The answer. */
  event: z.string(),
  difference: z.enum(differences),
  /** Points of 0..100 that it adds to the score at the moment, or takes away. */
  points: z.number(),
  /** What is left of its weight at the moment, 0..1. */
  weight: z.number(),
  /** The whole score, 0..100. */
  score: z.number(),
})
export type Moved = z.output<typeof Moved>

/** Sealed for who may not read that score; empty where no answer is evidence. */
export function movedBy(view: View, { given, followUps }: GivenFeedback): Moved[] | Hidden {
  const between = { from: given.from, to: given.to }
  if (!mayReadReliability(view, between)) return { sealed: true }
  const evidence = reliabilityEvidence(view, between)
  const now = Date.parse(view.moment)
  const { forgetting } = modelOf(view)
  const { score, contributions } = reputation(evidence, now, forgetting)
  const points = new Map(contributions.map((each) => [each.id, each.points]))
  return followUps.flatMap(({ answered }) => {
    const moved = answered && points.get(answered.stamp.event)
    if (answered === undefined || moved === undefined) return []
    const { stamp, difference } = answered
    const weight = remaining(Date.parse(stamp.at), now, forgetting)
    return [{ event: stamp.event, difference, points: moved, weight, score }]
  })
}
