import { type Access, execute, found, type Home, idAt } from '@lockstep/application'
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

const LINK_DAYS = 30

/** A new organisation of two, with the asker as owner and the other waiting for a link. */
export async function startOwn(
  organisations: Organisations,
  access: Access,
  { yourName, otherName }: Pick<z.output<typeof FoundingBody>, 'yourName' | 'otherName'>,
  zone: Zone,
) {
  const { id, filled } = await organisations.create(false, (home) =>
    foundPair(home, yourName, otherName, zone),
  )
  const { owner, other, partnership } = filled
  const link = await access.links.make(
    { kind: 'join', organisation: id, person: other, by: [owner] },
    LINK_DAYS,
  )
  return {
    organisation: id,
    owner,
    partnership,
    link,
    recoveryCode: await access.codes.make({ organisation: id, person: owner }),
  }
}

async function foundPair(home: Home, yourName: string, otherName: string, zone: Zone) {
  // Two names are asked for, and nothing else: what they are is theirs to say, and what they call what they found.
  const role = 'Other'
  const owner: PersonId = await found(home, {
    zone,
    demo: false,
    owner: { name: yourName, role },
    source: 'web',
  })
  const giver = { by: 'session', person: owner } as const
  const rest = () => ({ giver, source: 'web' as const, key: idAt(home) })
  const added = await execute(home, {
    name: 'AddMember',
    input: { name: otherName, role },
    ...rest(),
  })
  const members = [owner, added.id]
  const founded = await execute(home, { name: 'FoundPartnership', input: { members }, ...rest() })
  return { owner, other: added.id, partnership: founded.id }
}
