import { type Access, type Home, organisationName } from '@lockstep/application'
import type { Id, OrganisationState, PersonId } from '@lockstep/domain'
import type { Terminal } from './command.ts'
import type { Data } from './data.ts'

const DAYS = 7

/** A one-time link that lets somebody into an organisation, for a server on this computer. */
export async function wayIn(
  access: Access,
  organisation: Id,
  person: PersonId,
  { env }: Pick<Terminal, 'env'>,
): Promise<string> {
  const token = await access.links.make({ kind: 'join', organisation, person, by: [person] }, DAYS)
  return `http://localhost:${env['PORT'] || '4040'}/join/${token}`
}

export const wayInSays = (link: string): string =>
  `Its owner comes in once, within ${DAYS} days, at ${link}\nA server of another port or name takes the same path there.`

/** Lets a server find an organisation that lies in the data folder, and its owner come in. */
export async function letServe(
  { access }: Data,
  home: Home,
  { demoClock, owner }: Exclude<OrganisationState, { is: 'none' }>,
  terminal: Terminal,
  folder: string = home.id,
): Promise<void> {
  const { id } = home
  const demo = demoClock !== undefined
  await access.serve({ id, folder, demo })
  terminal.out(`It is ${await organisationName(home)}. Its id is ${id}`)
  if (!demo) terminal.out(wayInSays(await wayIn(access, id, owner, terminal)))
}
