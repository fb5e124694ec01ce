import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { isHere } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import { membersOf } from './going.ts'
import type { PartnershipState } from './state.ts'

const refTo = (id: PersonId): Ref => ({ noun: 'person', id })

/** The streams of a partnership's members: whether they are here still is looked up there. */
export const membersToLookUp = (state: PartnershipState): Ref[] => membersOf(state).map(refTo)

/** The same, for a command that names the partnership. */
export const membersNamed = (
  { partnership }: { readonly partnership: PartnershipId },
  other: Situation['other'],
): Ref[] => membersToLookUp(other<PartnershipState>('partnership', partnership))

/** Whether somebody is here, as the command finds them. It declares the person in `needs` or `needsThen`. */
export const hereIn =
  (situation: Situation) =>
  (person: PersonId): boolean =>
    isHere(situation.other<PersonState>('person', person))

/**
 * A partnership with those of its members alone who are here. It goes on naming who has left until somebody takes them
 * out; but nothing is asked of them or about them any more, and nothing waits for them.
 */
export const withThoseHere = <P extends { readonly members: readonly PersonId[] }>(
  partnership: P,
  isHere: (person: PersonId) => boolean,
): P => ({ ...partnership, members: partnership.members.filter(isHere) })
