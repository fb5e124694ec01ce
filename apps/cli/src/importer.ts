import { type Home, organisationName } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import { Problem } from './problem.ts'

/**
 * Who imports: a member that is named, or the owner.
 * @throws Problem where the person may not
 */
export async function importerOf(home: Home, given: string | undefined): Promise<PersonId> {
  const organisation = await home.organisation()
  if (organisation.is === 'none') throw new Problem('This organisation is not founded yet.')
  const person = given ?? organisation.owner
  const { is } = await home.person(person)
  if (is === 'member' || person === organisation.owner) return person
  throw new Problem(`${person} is no member of ${await organisationName(home)}, who may import.`)
}
