import { type Access, execute, type FoundedBy, found, type Home, idAt } from '@lockstep/application'
import { Line, type PersonId, type Zone } from '@lockstep/domain'
import { z } from 'zod'
import type { Organisations } from '../organisations/organisations.ts'

/** The two together, and an "and" between them, are what the organisation is called, in one line. */
const Name = Line.max(140, 'is longer than 140 characters')

/** Two names, and nothing else. The zone is the browser's. */
export const FoundingBody = z.strictObject({
  yourName: Name,
  otherName: Name,
  zone: z.string().max(64).optional(),
  /** The one-time link that the server printed, where it runs without a demo. */
  link: z.string().max(200).optional(),
})

/** The printed link alone, where it has founded what nobody has come to yet. */
export const FoundedBody = FoundingBody.pick({ link: true }).required()

const LINK_DAYS = 30

/** A new organisation of two, with the asker as owner and the other waiting for a link. */
export async function startOwn(
  organisations: Organisations,
  { yourName, otherName }: Pick<z.output<typeof FoundingBody>, 'yourName' | 'otherName'>,
  zone: Zone,
): Promise<Omit<FoundedBy, 'kind'>> {
  const { id, filled } = await organisations.create(false, (home) =>
    foundPair(home, yourName, otherName, zone),
  )
  return { organisation: id, ...filled }
}

/** What founding leads to, made anew each time: the other's link, and the code of who founded it. */
export async function waysInOf(
  access: Access,
  { organisation, person, other }: Omit<FoundedBy, 'kind'>,
) {
  await access.links.endOfOthers(organisation, other)
  const link = { kind: 'join', organisation, person: other, by: [person] } as const
  return {
    joinLink: `/join/${await access.links.make(link, LINK_DAYS)}`,
    recoveryCode: await access.codes.make({ organisation, person }),
  }
}

/** The link goes on leading there. */
export const keepLeading = (access: Access, link: string, founded: Omit<FoundedBy, 'kind'>) =>
  access.links.founded(link, { kind: 'founded', ...founded }, LINK_DAYS)

async function foundPair(home: Home, yourName: string, otherName: string, zone: Zone) {
  // Two names are asked for, and nothing else: what they are is theirs to say, and what they call what they found.
  const role = 'Other'
  const person: PersonId = await found(home, {
    zone,
    demo: false,
    owner: { name: yourName, role },
    source: 'web',
  })
  const giver = { by: 'session', person } as const
  const rest = () => ({ giver, source: 'web' as const, key: idAt(home) })
  const added = await execute(home, {
    name: 'AddMember',
    input: { name: otherName, role },
    ...rest(),
  })
  const members = [person, added.id]
  const founded = await execute(home, { name: 'FoundPartnership', input: { members }, ...rest() })
  return { person, other: added.id, partnership: founded.id }
}
