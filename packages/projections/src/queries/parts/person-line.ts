import { LocalDate, OccurredAt, roles } from '@lockstep/domain'
import { z } from 'zod'
import { Href } from './href.ts'

/** A person in a list: everybody may read this of everybody. */
export const PersonLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    name: z.string(),
    role: z.enum(roles).optional(),
    title: z.string().optional(),
    function: z.string().optional(),
    /** `outside`: an import met them. */
    is: z.enum(['outside', 'member', 'left']),
    erased: z.boolean(),
    /** Since when they are a member. */
    since: OccurredAt.optional(),
    absent: z
      .strictObject({ until: LocalDate.optional(), delegate: z.string().optional() })
      .optional(),
    owner: z.boolean(),
    administrator: z.boolean(),
  })
  .meta({ id: 'PersonLine' })
export type PersonLine = z.output<typeof PersonLine>
