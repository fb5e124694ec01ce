import { z } from 'zod'

export const Health = z.strictObject({ status: z.literal('ok') })

export const Ready = z.strictObject({
  ready: z.boolean(),
  open: z.int().meta({ description: 'Organisations that are open' }),
  organisations: z.int().meta({ description: 'Organisations that there are' }),
  done: z.int().meta({ description: 'Entries that were read' }),
  of: z.int().meta({ description: 'Entries that are to be read' }),
  standstill: z
    .string()
    .optional()
    .meta({ description: 'Why views stand still behind what is recorded, where they do' }),
})
