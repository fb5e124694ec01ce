import type { PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { PersonState } from './state.ts'

/** @throws Refusal `NotAMember` naming the field, where the person is not a member now. The command declares the person in `needs`. */
export function requireMember(situation: Situation, person: PersonId, field: string): void {
  const { is } = situation.other<PersonState>('person', person)
  require(is === 'member', 'NotAMember', 'This person is not a member of the organisation.', field)
}

/** A person of whom a record may speak: a member, or somebody whom an import met. */
export function requireKnown(situation: Situation, person: PersonId, field: string): void {
  const { is } = situation.other<PersonState>('person', person)
  require(is !== 'none', 'UnknownPerson', 'Nobody of this organisation has this id.', field)
}

/** Who is absent, or has left, cannot be called silent. The command declares the person in `needs`. */
export function isAway(situation: Situation, person: PersonId): boolean {
  const state = situation.other<PersonState>('person', person)
  return state.is !== 'member' || state.absent !== undefined
}
