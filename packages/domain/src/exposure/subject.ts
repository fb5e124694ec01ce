import { z } from 'zod'
import { DecisionId, GoalId, PartnershipId, RequestId } from '../kernel/ids.ts'

/** What somebody can come to know of. Of a partnership it is its charter. */
export const Subject = z.discriminatedUnion('noun', [
  z.strictObject({ noun: z.literal('decision'), id: DecisionId }),
  z.strictObject({ noun: z.literal('goal'), id: GoalId }),
  z.strictObject({ noun: z.literal('request'), id: RequestId }),
  z.strictObject({ noun: z.literal('partnership'), id: PartnershipId }).meta({ title: 'Charter' }),
])
export type Subject = z.output<typeof Subject>
