import { Instant } from '@lockstep/domain'
import { z } from 'zod'

export const Moved = z.strictObject({ now: Instant, position: z.string().optional() })
