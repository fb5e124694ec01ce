import { z } from 'zod'
import { Href } from '../../telling/href.ts'
import { readable } from '../../view/query.ts'

/** What one thing did to a score, in points of 0..100. */
export const ScoreEffect = z.strictObject({
  id: z.string(),
  label: readable(z.string()),
  ref: z.string().optional(),
  href: Href.optional(),
  points: z.number(),
})
export type ScoreEffect = z.output<typeof ScoreEffect>
