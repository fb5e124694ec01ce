import { z } from 'zod'
import { PersonView } from '../../query.ts'
import { Href } from './href.ts'

/** A partnership in a list: "Dana Whitlock and Noor Haddad", "Leadership team". */
export const PartnershipLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    name: z.string(),
    team: z.boolean(),
    /** A pair as founded, a team in alphabetical order of family name. */
    members: z.array(PersonView),
    /** Whether the viewer is one of them. */
    mine: z.boolean(),
    charter: z.enum(['none', 'proposed', 'agreed', 'agreed, another proposed']),
    /** All members opened their trust figures to the organisation. */
    trustOpen: z.boolean(),
    ended: z.boolean(),
  })
  .meta({ id: 'PartnershipLine' })
export type PartnershipLine = z.output<typeof PartnershipLine>
