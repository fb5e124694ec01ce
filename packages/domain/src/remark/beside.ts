import { z } from 'zod'
import { EventId, Id } from '../kernel/ids.ts'
import { nounNames } from '../kernel/noun.ts'

/** A record beside which something can be said: any, but what is itself said beside one. */
export const Remarked = z
  .strictObject({ noun: z.enum(nounNames).exclude(['remark']), id: Id })
  .meta({ id: 'Remarked' })
export type Remarked = z.output<typeof Remarked>

/** Beside what something is said: a record, or one entry of it. */
export const beside = { of: Remarked, entry: EventId.optional() }
