import type { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { requirePartnership } from '../partnership/checks.ts'
import { requireKnown, requireNotErased } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import { postmortem } from './postmortem.ts'
import type { Postmortem, PostmortemState } from './state.ts'

type Is = PostmortemState['is']
type In<K extends Is> = Extract<PostmortemState, { is: K }>

/** @throws Refusal with the state's own code, unless it is one of these. */
export function requireIn<K extends Exclude<Is, 'none'>>(
  state: PostmortemState,
  ...allowed: readonly K[]
): In<K> & Postmortem {
  if (!(allowed as readonly Is[]).includes(state.is))
    throw new Refusal(...postmortem.refusals[state.is])
  return state as In<K> & Postmortem
}

/** @throws Refusal `UnknownEntry` naming the field. */
export function requireEntries(
  situation: Situation,
  entries: readonly EventId[],
  field: string,
): void {
  const known = entries.every((entry) => situation.exists(entry))
  require(known, 'UnknownEntry', 'There is no such entry.', field)
}

/**
 * Opened by a member of the partnership, about those who are in it, or were.
 * @throws Refusal `PartnershipNotFounded` or `NotInPartnership`, naming `partnership`, or which of those `involved` is not.
 */
export function requireTheirs(
  situation: Situation,
  id: PartnershipId,
  by: PersonId,
  involved: readonly PersonId[],
): void {
  const { members = [], former = [] } = requirePartnership(situation, id) ?? {}
  const one = 'Somebody who is in this partnership opens it.'
  require(members.includes(by), 'NotInPartnership', one, 'partnership')
  const stranger = involved.findIndex((each) => !members.includes(each) && !former.includes(each))
  const none = 'This person is not in this partnership, and was not before.'
  require(stranger === -1, 'NotInPartnership', none, `involved.${stranger}`)
}

/**
 * Those who are members, or were: at least one of them can still recall anything here. The command declares them in `needs`.
 * @throws Refusal `NotAMember`, `PersonWasErased` or `NoMemberInvolved`, naming `involved`, or which of them it is.
 */
export function requireInvolved(situation: Situation, involved: readonly PersonId[]): void {
  const people = involved.map((person) => situation.other<PersonState>('person', person))
  const are = people.map(({ is }) => is)
  const stranger = are.findIndex((is) => is !== 'member' && is !== 'left')
  const none = 'This person is no member, and was none.'
  require(stranger === -1, 'NotAMember', none, `involved.${stranger}`)
  for (const [n, person] of people.entries()) requireNotErased(person, `involved.${n}`)
  const there = are.includes('member')
  require(there, 'NoMemberInvolved', 'One of them at least is still a member.', 'involved')
}

/**
 * Who facilitates is a member, or comes from outside.
 * @throws Refusal `UnknownPerson`, `PersonWasErased` or `MemberHasLeft`, naming `facilitator`.
 */
export function requireFacilitator(situation: Situation, person: PersonId): void {
  requireKnown(situation, person, 'facilitator')
  const state = situation.other<PersonState>('person', person)
  requireNotErased(state, 'facilitator')
  const left = state.is === 'left'
  require(!left, 'MemberHasLeft', 'This person has left the organisation.', 'facilitator')
}

export const facilitating = (state: PostmortemState): readonly PersonId[] =>
  state.is === 'none' ? [] : [state.facilitator]
