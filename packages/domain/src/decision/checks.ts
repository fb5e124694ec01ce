import { requireGoal } from '../goal/checks.ts'
import type { DecisionId, GoalId, PersonId } from '../kernel/ids.ts'
import type { NounName, Ref, Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { todayIn } from '../kernel/time.ts'
import { requireKnown, requireMember } from '../person/membership.ts'
import { decision } from './decision.ts'
import type { DecisionState, LivingDecision, Made, Proposal } from './state.ts'

type Is = DecisionState['is']
type In<K extends Is> = Extract<DecisionState, { is: K }>

const isIn = <K extends Is>(state: DecisionState, allowed: readonly K[]): state is In<K> =>
  (allowed as readonly Is[]).includes(state.is)

/** @throws Refusal with the state's own code, unless it is one of these. */
export function requireIn<K extends Is>(state: DecisionState, ...allowed: readonly K[]): In<K> {
  if (!isIn(state, allowed)) throw new Refusal(...decision.refusals[state.is])
  return state
}

/** @throws Refusal `UnknownDecision` or `DecisionNotProposed`. */
export function requireProposed(state: DecisionState): LivingDecision {
  if (!('terms' in state)) throw new Refusal(...decision.refusals[state.is])
  return state
}

/** @throws Refusal with the state's own code, or `BeforeDecision`, unless the decision was made by then. */
export function requireMade(state: DecisionState, situation: Situation): Made {
  const proposal = requireProposed(state)
  if (!('made' in proposal) || proposal.made === undefined) {
    throw new Refusal(...decision.refusals[state.is])
  }
  const after = situation.at >= proposal.made.at
  require(after, 'BeforeDecision', 'The decision had not been made then.', 'occurredAt')
  return proposal.made
}

export const ownerOf = (state: DecisionState): PersonId[] =>
  'terms' in state ? [state.terms.owner] : []

const refs =
  (noun: NounName) =>
  (ids: readonly (string | null | undefined)[] = []): Ref[] =>
    ids.flatMap((id) => (id === undefined || id === null ? [] : [{ noun, id }]))

export const persons = refs('person')
export const decisions = refs('decision')
export const goals = refs('goal')

/** @throws Refusal `UnknownPerson` naming the field. */
export function requireAllKnown(
  situation: Situation,
  people: readonly PersonId[] | undefined,
  field: string,
): void {
  for (const person of people ?? []) requireKnown(situation, person, field)
}

/** @throws Refusal `UnknownGoal`. */
export function requireGoals(situation: Situation, ids: readonly GoalId[] | undefined): void {
  for (const id of ids ?? []) requireGoal(situation, id, 'goals')
}

/** A page may name owners who are no members. */
export function requireOwner(situation: Situation, owner: PersonId, imported: boolean): void {
  const check = imported ? requireKnown : requireMember
  check(situation, owner, 'owner')
}

/** @throws Refusal `DayHasPassed` naming the field. */
export function requireToCome(situation: Situation, day: string | undefined, field: string): void {
  const today = todayIn(situation)
  require(day === undefined || day >= today, 'DayHasPassed', 'This day has passed.', field)
}

type Restricted = Pick<Proposal, 'restrictedTo'>

/** @throws Refusal `OutsideRestriction` where a restricted decision does not exist for one of them. */
export function requireInside(
  { restrictedTo }: Restricted,
  people: readonly PersonId[],
  field: string,
  says = 'This decision is not open to all of them.',
): void {
  const inside = restrictedTo === undefined || people.every((one) => restrictedTo.includes(one))
  require(inside, 'OutsideRestriction', says, field)
}

/**
 * Whoever proposes it, or is to decide, is named among those to whom it is restricted.
 * @throws Refusal `OutsideRestriction` saying who is missing.
 */
export function requireAmong(circle: Restricted, person: PersonId, { speaker }: Situation): void {
  const says =
    person === speaker
      ? 'You are not among them: name yourself as well.'
      : 'Its owner is not among them: name them as well.'
  requireInside(circle, [person], 'restricted', says)
}

/**
 * A decision that a record names. One that does not exist for the speaker is unknown; one that is restricted may only be
 * named where nobody else could read of it.
 * @throws Refusal `UnknownDecision` or `DecisionRestricted` naming the field.
 */
export function requireNameable(
  situation: Situation,
  { restrictedTo: mine }: Restricted,
  id: DecisionId,
  field: string,
): Exclude<DecisionState, { is: 'none' }> {
  const other = situation.other<DecisionState>('decision', id)
  const theirs = 'restrictedTo' in other ? other.restrictedTo : undefined
  const mayKnow = theirs === undefined || theirs.includes(situation.speaker)
  if (other.is === 'none' || !mayKnow) {
    throw new Refusal('UnknownDecision', 'There is no such decision.', field)
  }
  const within = theirs === undefined || mine?.every((person) => theirs.includes(person))
  require(within === true, 'DecisionRestricted', 'That decision is not open to all yet.', field)
  return other
}

/**
 * Another decision that this one names: one that has been proposed.
 * @throws Refusal as `requireNameable`, or `NamesItself`.
 */
export function requireOther(
  situation: Situation,
  mine: Restricted,
  id: DecisionId,
  field: string,
): LivingDecision {
  require(id !== situation.id, 'NamesItself', 'This is the same decision.', field)
  const other = requireNameable(situation, mine, id, field)
  if (!('terms' in other)) {
    throw new Refusal('UnknownDecision', 'There is no such decision.', field)
  }
  return other
}

/** @throws Refusal as `requireOther`, or `DecisionNotInForce` or `BeforeSuperseded`. */
export function requireSupersedes(
  situation: Situation,
  restricted: Restricted,
  ids: readonly DecisionId[],
): void {
  for (const id of ids) {
    const older = requireOther(situation, restricted, id, 'supersedes')
    const inForce = older.is === 'decided'
    require(inForce, 'DecisionNotInForce', 'That decision is not in force.', 'supersedes')
    const after = situation.at >= older.made.at
    require(after, 'BeforeSuperseded', 'That decision was made later than this one.', 'occurredAt')
  }
}
