import type { PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { PersonState } from '../person/state.ts'
import { maySayOfTheirRole } from './policy.ts'

/**
 * Somebody's coming or going is said by who is near: themselves, a partner, an administrator. The command declares who
 * speaks in `needs`.
 * @param members of the partnership that is named with it
 * @throws Refusal `NotTheirPartner` naming the person.
 */
export function requireNear(
  { actor, speaker, organisation, source, ...situation }: Situation,
  person: PersonId,
  members: readonly PersonId[] = [],
): void {
  const inPerson = actor === speaker ? organisation : ({ is: 'none' } as const)
  const self = situation.other<PersonState>('person', speaker)
  const who = { person: speaker, self, organisation: inPerson }
  const isNear = source === 'import' || maySayOfTheirRole(who, person, members)
  const partner = 'This is for them, a partner in the partnership named, or an administrator.'
  require(isNear, 'NotTheirPartner', partner, 'person')
}
