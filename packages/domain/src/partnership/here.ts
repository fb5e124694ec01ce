import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import { peopleRefs, type Ref, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { hadLeft, isHere } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import { membersOf } from './going.ts'
import type { Partnership, PartnershipState } from './state.ts'

/** The streams of a partnership's members: whether they are here still is looked up there. */
export const membersToLookUp = (state: PartnershipState): Ref[] => peopleRefs(membersOf(state))

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

/** Whether all who are here have agreed to something. It takes two: nobody comes to an agreement alone. */
export const agreedByAllHere = (
  members: readonly PersonId[],
  acceptedBy: readonly PersonId[],
  isHere: (person: PersonId) => boolean,
): boolean =>
  acceptedBy.length > 1 && members.every((each) => acceptedBy.includes(each) || !isHere(each))

const NOBODY_ELSE = 'Nobody else of them is here any more.'

/** The same of a partnership, where two of them are. @throws Refusal with this code, naming `partnership`. */
export function requireTwoHere<P extends { readonly members: readonly PersonId[] }>(
  situation: Situation,
  partnership: P,
  code: string,
): P {
  const here = withThoseHere(partnership, hereIn(situation))
  require(here.members.length > 1, code, NOBODY_ELSE, 'partnership')
  return here
}

/** The others of them who had not left when it happened. */
const othersThere = (situation: Situation, members: readonly PersonId[]): PersonId[] =>
  members.filter((each) => each !== situation.speaker && !hadLeft(situation, each))

/**
 * What members agree on takes another of them, who had not left when it happened.
 * @throws Refusal `NobodyToAgreeWith` naming `id`.
 */
export function requireOthersHere(situation: Situation, { members }: Partnership): void {
  const others = othersThere(situation, members)
  require(others.length > 0, 'NobodyToAgreeWith', NOBODY_ELSE, 'id')
}

/**
 * Whom a member shares something with: the others who had not left when it happened.
 * @throws Refusal `NobodyToShareWith` naming `partnership`.
 */
export function requireOthersThere(situation: Situation, members: readonly PersonId[]): PersonId[] {
  const others = othersThere(situation, members)
  require(others.length > 0, 'NobodyToShareWith', NOBODY_ELSE, 'partnership')
  return others
}
