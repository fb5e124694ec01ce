import { Id } from '@lockstep/domain'
import { z } from 'zod'

/** As whom one is in which organisation. */
export const Place = z.strictObject({ organisation: Id, person: z.string() })
