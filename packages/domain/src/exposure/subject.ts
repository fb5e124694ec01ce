import { z } from 'zod'
import { DecisionId, GoalId, PartnershipId, RequestId, VisionId } from '../kernel/ids.ts'

const vision = z.strictObject({ noun: z.literal('vision'), id: VisionId })
const decision = z.strictObject({ noun: z.literal('decision'), id: DecisionId })
const goal = z.strictObject({ noun: z.literal('goal'), id: GoalId })
const request = z.strictObject({ noun: z.literal('request'), id: RequestId })
const charter = z
  .strictObject({ noun: z.literal('partnership'), id: PartnershipId })
  .meta({ title: 'Charter' })

/** What somebody can come to know of. Of a partnership it is its charter. */
export const Subject = z.discriminatedUnion('noun', [decision, goal, request, charter, vision])
export type Subject = z.output<typeof Subject>

/** What somebody can play back in their own words, because others go by it. */
export const Playable = z.discriminatedUnion('noun', [vision, decision, goal, charter])
export type Playable = z.output<typeof Playable>
