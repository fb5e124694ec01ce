import { type Partnership, trustIsOpen } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../folds/partnerships.ts'
import { PersonView } from '../view/query.ts'
import type { View } from '../view/view.ts'
import { Href } from './href.ts'
import { listed } from './in-words.ts'
import { peopleView, personView } from './person.ts'

/** A partnership in a list: "Dana Whitlock and Noor Haddad", "Leadership team". */
export const PartnershipLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    name: z.string(),
    team: z.boolean(),
    /** A pair as founded, a team in alphabetical order of family name. */
    members: z.array(PersonView),
    /** The ids of those who were one before. */
    former: z.array(z.string()).optional(),
    /** Whether the viewer is one of them. */
    mine: z.boolean(),
    charter: z.enum(['none', 'proposed', 'agreed', 'agreed, another proposed']),
    /** All members opened their trust figures to the organisation. */
    trustOpen: z.boolean(),
    ended: z.boolean(),
  })
  .meta({ id: 'PartnershipLine' })
export type PartnershipLine = z.output<typeof PartnershipLine>

/** Undefined where it doesn't exist for the viewer. */
export function partnershipLine(view: View, id: string): PartnershipLine | undefined {
  const state = view.row(partnerships, id)?.state
  if (state === undefined || state.is === 'none') return undefined
  const { team, name, former } = state
  const members = team
    ? peopleView(view, state.members)
    : state.members.map((member) => personView(view, member))
  return {
    id,
    href: { noun: 'partnership', id },
    name: name ?? listed(members.map((member) => member.name)),
    team,
    members,
    ...(former === undefined ? {} : { former: [...former] }),
    mine: state.members.includes(view.viewer.person),
    charter: charterIn(state),
    trustOpen: trustIsOpen(state),
    ended: state.is === 'ended',
  }
}

function charterIn({ charter, proposed }: Partnership): PartnershipLine['charter'] {
  if (charter === undefined) return proposed === undefined ? 'none' : 'proposed'
  return proposed === undefined ? 'agreed' : 'agreed, another proposed'
}

/** The viewer's own first, pairs before teams, the oldest first; those that have ended last. */
export const partnershipLines = (view: View): PartnershipLine[] =>
  [...view.rows(partnerships).values()]
    .sort((x, y) => ((x.founded?.at ?? '') < (y.founded?.at ?? '') ? -1 : 1))
    .flatMap(({ id }) => partnershipLine(view, id) ?? [])
    .sort(
      (x, y) =>
        Number(x.ended) - Number(y.ended) ||
        Number(y.mine) - Number(x.mine) ||
        Number(x.team) - Number(y.team),
    )
