import { z } from 'zod'
import { Href } from './href.ts'

/** What is offered: a command, or what goes on already and would have it refused. */
export const Way = z
  .union([
    z.strictObject({ label: z.string(), command: z.string() }),
    z.strictObject({ label: z.string(), href: Href }),
  ])
  .meta({ id: 'Way' })
export type Way = z.output<typeof Way>
