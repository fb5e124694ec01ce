import type { PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import {
  dayOf,
  type Instant,
  type LocalDate,
  localDate,
  startOfDay,
  todayIn,
} from '../kernel/time.ts'
import { absenceOn } from './absence.ts'
import type { Audit, PersonState } from './state.ts'

/** @throws Refusal `NotAMember` naming the field, where the person is not a member now. The command declares the person in `needs`. */
export function requireMember(situation: Situation, person: PersonId, field: string): void {
  const state = situation.other<PersonState>('person', person)
  const isOne = state.is === 'member' && isHere(state)
  require(isOne, 'NotAMember', 'This person is not a member of the organisation.', field)
}

/**
 * Somebody to whom words can be opened: a member, or who audits on this day.
 * @throws Refusal `NotAReader` naming the field.
 */
export function requireReader(situation: Situation, person: PersonId, field: string): void {
  const state = situation.other<PersonState>('person', person)
  const today = todayIn(situation)
  const reads = state.is === 'member' || auditOf(state, today) !== undefined
  require(reads, 'NotAReader', 'Only a member or an auditor can read it.', field)
}

/** A person of whom a record may speak: a member, or somebody whom an import met. */
export function requireKnown(situation: Situation, person: PersonId, field: string): void {
  const { is } = situation.other<PersonState>('person', person)
  require(is !== 'none', 'UnknownPerson', 'Nobody of this organisation has this id.', field)
}

/** Whether somebody had left, and not come back, when what is recorded happened. The command declares the person in `needs`. */
export function hadLeft(situation: Situation, person: PersonId): boolean {
  const { occurredAt, at } = situation
  const day = dayOf(occurredAt)
  return hadLeftBy(situation, person, day === undefined ? at : startOfDay(day.date, day.zone))
}

/** The same of a day: who left on it was there still. */
export const hadLeftOn = (situation: Situation, person: PersonId, day: LocalDate): boolean =>
  hadLeftBy(situation, person, startOfDay(day, situation.zone))

function hadLeftBy(situation: Situation, person: PersonId, then: Instant): boolean {
  const state = situation.other<PersonState>('person', person)
  return state.is === 'left' && state.leftAt !== undefined && then > state.leftAt
}

/**
 * Whose words were erased is asked for none, and given no way in: nobody is there any more who could be meant.
 * @throws Refusal `PersonWasErased` naming the field.
 */
export function requireNotErased(person: PersonState, field: string): void {
  const erased = person.is !== 'none' && person.erased
  require(!erased, 'PersonWasErased', 'This person was erased: nothing is left of them.', field)
}

/**
 * Nobody who has left comes to know of anything here from then on; what they knew before stays.
 * @throws Refusal `HadLeft`
 */
export function requireNotGone(situation: Situation, person: PersonId, field: string): void {
  require(!hadLeft(situation, person), ...GONE, field)
}

/** The same of a day on which they would have been there. @throws Refusal `HadLeft` */
export function requireThereOn(
  situation: Situation,
  person: PersonId,
  day: LocalDate,
  field: string,
): void {
  require(!hadLeftOn(situation, person, day), ...GONE, field)
}

const GONE = ['HadLeft', 'This person had left the organisation by then.'] as const

/** Whether something may be asked of somebody, or about them: they have neither left nor been erased. */
export const isHere = (person: PersonState): boolean =>
  person.is !== 'left' && !('erased' in person && person.erased)

/** Whether a right that somebody was given is theirs still: who comes back has none of those from before they left. */
export const countsStill = (person: PersonState, given: Instant | undefined): boolean =>
  person.is !== 'member' || person.back === undefined || (given ?? '') >= person.back

/** Who is absent, or has left, cannot be called silent. The command declares the person in `needs`. */
export function isAway(situation: Situation, person: PersonId): boolean {
  const state = situation.other<PersonState>('person', person)
  if (state.is !== 'member') return true
  const day = localDate(situation.at, situation.zone)
  return absenceOn(state.absences, day, situation.zone) !== undefined
}

/** What somebody audits on a day; undefined where they do not, or no longer. */
export function auditOf(person: PersonState, today: LocalDate): Audit | undefined {
  const audit = 'audit' in person ? person.audit : undefined
  return audit !== undefined && audit.until >= today ? audit : undefined
}
