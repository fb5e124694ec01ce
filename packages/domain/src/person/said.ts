import { z } from 'zod'
import { Text } from '../kernel/text.ts'

/** Whether what somebody does otherwise for another's sake helps, as the other says. */
export const helpings = ['yes', 'partly', 'no'] as const

export const HelpSaid = z.strictObject({ helps: z.enum(helpings), text: Text.optional() })
export type HelpSaid = z.output<typeof HelpSaid>
