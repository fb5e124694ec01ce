import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { Partnership, PartnershipState } from './state.ts'

/** The stream that the checks look into, where one is named. */
export const partnershipNamed = (id: PartnershipId | null | undefined): Ref[] =>
  id === undefined || id === null ? [] : [{ noun: 'partnership', id }]

/** @throws Refusal `PartnershipNotFounded`. */
export function requirePartnership(
  situation: Situation,
  id: PartnershipId | null | undefined,
  field = 'partnership',
) {
  if (id === undefined || id === null) return undefined
  const state = situation.other<PartnershipState>('partnership', id)
  require(state.is !== 'none', 'PartnershipNotFounded', 'There is no such partnership.', field)
  return state
}

/** @throws Refusal `PartnershipNotFounded` or `PartnershipHasEnded` naming the field. */
export function requireGoing(situation: Situation, id: PartnershipId): Partnership {
  const state = requirePartnership(situation, id)
  const goes = state?.is === 'founded'
  require(goes, 'PartnershipHasEnded', 'This partnership has ended.', 'partnership')
  return state
}

/**
 * What passes between people belongs to a partnership of theirs, or to none.
 * @throws Refusal `PartnershipNotFounded` or `NotInPartnership`.
 */
export function requireTogether(
  situation: Situation,
  id: PartnershipId | undefined,
  people: readonly PersonId[],
): void {
  const members = requirePartnership(situation, id)?.members
  const together = members === undefined || people.every((person) => members.includes(person))
  require(together, 'NotInPartnership', 'Not all of them are in this partnership.', 'partnership')
}
