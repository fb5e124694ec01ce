import type { Access } from '@lockstep/application'
import type { Id, PersonId } from '@lockstep/domain'
import type { Terminal } from './command.ts'

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
