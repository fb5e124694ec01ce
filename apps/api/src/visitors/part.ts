import { mayInvite, type PersonId } from '@lockstep/domain'
import type { Open } from '../organisations/opened.ts'

type Place = Pick<Open, 'reading'>

/** Whether somebody has a part in an organisation, by all that is recorded. */
export const hasPart = ({ reading }: Place, person: PersonId): Promise<boolean> =>
  isSo(reading, () => reading.hasPart(person))

/** The same of who is a member. */
export const isMember = ({ reading }: Place, person: PersonId): Promise<boolean> =>
  isSo(reading, async () => (await reading.members()).includes(person))

/** Whether somebody settles people and settings: an administrator, the owner among them. */
export async function settles({ home }: Pick<Open, 'home'>, person: PersonId): Promise<boolean> {
  const [organisation, self] = await Promise.all([home.organisation(), home.person(person)])
  return mayInvite({ organisation, person, self })
}

/** Of whoever was just taken in this server may not have read yet: nobody is refused, or loses what they hold, for that. */
async function isSo(reading: Place['reading'], asked: () => Promise<boolean>): Promise<boolean> {
  if (await asked()) return true
  await reading.settled()
  return asked()
}
