import type { DecisionState } from '../decision/state.ts'
import type { DecisionId, PartnershipId, PersonId, TopicId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { dayNear, type LocalDate, todayIn } from '../kernel/time.ts'
import { requireGoing } from '../partnership/checks.ts'
import type { SessionKind } from '../partnership/session-kinds.ts'
import type { Partnership } from '../partnership/state.ts'
import { hadLeftOn, requireKnown } from '../person/membership.ts'
import type { TopicState } from '../topic/state.ts'
import { lastDayOf, type SessionState, type SessionTime } from './state.ts'

/** @throws Refusal `PartnershipNotFounded`, `PartnershipHasEnded` or `NotInPartnership`. */
export function requireOurs(situation: Situation, id: PartnershipId): Partnership {
  const state = requireGoing(situation, id)
  const theirs = state.members.includes(situation.speaker)
  require(theirs, 'NotInPartnership', 'Only its members plan its sessions.', 'partnership')
  return state
}

/** Those who had not left by a day: a partnership names who has until somebody takes them out. */
export const thereOn = (
  situation: Situation,
  members: readonly PersonId[],
  day: LocalDate,
): PersonId[] => members.filter((each) => !hadLeftOn(situation, each, day))

/** @throws Refusal `HostNotAMember` */
export function requireHost(members: readonly PersonId[], host: PersonId): PersonId {
  require(members.includes(host), 'HostNotAMember', 'A member leads it.', 'host')
  return host
}

/**
 * Who should have met and did not has not held it.
 * @throws Refusal `TwoDidNotMeet`
 */
export function requireTwo(
  kind: SessionKind,
  among: readonly PersonId[],
  present: readonly PersonId[],
): void {
  const met = kind !== 'one-to-one' || among.filter((each) => present.includes(each)).length > 1
  require(met, 'TwoDidNotMeet', 'A one-to-one is held by the two who meet.', 'present')
}

/** @throws Refusal `SessionOnRecord` where the partnership has held one of this kind on this day. */
export function requireFirst(situation: Situation, kind: SessionKind, on: LocalDate): void {
  const held = situation
    .siblings<SessionState>()
    .some((other) => other.is === 'held' && other.kind === kind && other.on === on)
  const day = dayNear(on, todayIn(situation))
  require(!held, 'SessionOnRecord', `Their ${kind} of ${day} is on record already.`, 'on')
}

/**
 * Of those that a partnership has planned, another of this kind on the same day is the same once more: it could not be held
 * beside it. An import asks about each that it would record as well.
 * @param own when the one that is moved was to be until now
 * @throws Refusal `SessionPlannedAlready`
 */
export function requirePlannedOnce(
  situation: Situation,
  kind: SessionKind,
  when: SessionTime,
  own?: SessionTime,
): void {
  if (situation.source === 'import') return
  const day = lastDayOf(when)
  const planned = situation
    .siblings<SessionState>()
    .flatMap((other) => (other.is === 'planned' && other.kind === kind ? [other.when] : []))
    .filter((each) => lastDayOf(each) === day)
  const [there] = own === undefined ? planned : planned.filter((each) => !isSame(each, own))
  if (there === undefined) return
  const at = there.time === undefined ? '' : ` at ${there.time}`
  throw new Refusal(
    'SessionPlannedAlready',
    `Their ${kind} of ${dayNear(day, todayIn(situation))} is planned already${at}: move that one instead.`,
  )
}

const isSame = (one: SessionTime, other: SessionTime): boolean =>
  one.on === other.on && one.until === other.until && one.time === other.time

/** What a session says that it was about. */
export interface Named {
  readonly present?: readonly PersonId[] | undefined
  readonly topics: readonly TopicId[]
  readonly decisions: readonly DecisionId[]
  readonly actions: readonly { readonly who: PersonId; readonly to: PersonId }[]
}

/** The streams that `requireNamed` looks into. */
export const named = ({ present = [], topics, decisions, actions }: Named): Ref[] =>
  [...new Set([...present, ...actions.flatMap(({ who, to }) => [who, to])])]
    .map((id): Ref => ({ noun: 'person', id }))
    .concat(
      topics.map((id) => ({ noun: 'topic', id })),
      decisions.map((id) => ({ noun: 'decision', id })),
    )

/**
 * What is said of a session is read by all. What only some may know of is not named in it.
 * @throws Refusal `UnknownPerson`, `UnknownTopic`, `UnknownDecision`, `DecisionRestricted` or `CommitmentToOneself`.
 */
export function requireNamed(situation: Situation, { present = [], ...rest }: Named): void {
  const { topics, decisions, actions } = rest
  for (const person of present) requireKnown(situation, person, 'present')
  for (const id of topics) {
    const { is } = situation.other<TopicState>('topic', id)
    require(is !== 'none', 'UnknownTopic', 'There is no such topic.', 'topics')
  }
  for (const id of decisions) {
    const state = situation.other<DecisionState>('decision', id)
    require(state.is !== 'none', 'UnknownDecision', 'There is no such decision.', 'decisions')
    const open = !('restrictedTo' in state) || state.restrictedTo === undefined
    require(open, 'DecisionRestricted', 'Only some may know of this decision.', 'decisions')
  }
  for (const { who, to } of actions) {
    requireKnown(situation, who, 'actions')
    requireKnown(situation, to, 'actions')
    require(who !== to, 'CommitmentToOneself', 'It is done for somebody else.', 'actions')
  }
}
