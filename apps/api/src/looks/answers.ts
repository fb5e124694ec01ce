import { Id, PersonId } from '@lockstep/domain'
import { LookTold, PersonView } from '@lockstep/projections'
import { z } from 'zod'

export const LooksQuery = z.strictObject({
  /** Only those of one person. */
  who: PersonId.optional(),
  /** Only those at one record. */
  record: Id.optional(),
  /** Those in passing as well: in a list, or beside another record. */
  passing: z.literal('yes').optional(),
  /** So many acts of looking, each with all that it was at. */
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})

export const LooksAnswer = z.strictObject({
  /** The latest first. */
  looks: z.array(LookTold),
  /** There are older ones. */
  more: z.boolean(),
  /** Who is told that one opened the record that was asked about. */
  told: z.array(PersonView),
  /** Days that a look is kept. */
  keptDays: z.int(),
})
