import type { CommitmentState } from './commitment/state.ts'
import type { GoalState } from './goal/state.ts'
import type { HandoverState } from './handover/state.ts'
import type { Id, PersonId } from './kernel/ids.ts'
import type { Against, Ref, Situation } from './kernel/noun.ts'
import { require } from './kernel/refusal.ts'
import type { Instant } from './kernel/time.ts'
import { isHere } from './person/membership.ts'
import type { PersonState } from './person/state.ts'
import type { PostmortemState } from './postmortem/state.ts'
import type { SessionState } from './session/state.ts'

/** What somebody is to do, as a post-mortem, a session or a handover has it. A promise or a goal it becomes only by them. */
interface Agreed {
  readonly who: PersonId
  readonly becomes: 'commitment' | 'goal'
  /** Of a promise: to whom it is to be made. */
  readonly to?: PersonId | undefined
  /** Whose its words are, where it was agreed in confidence. */
  readonly among?: readonly PersonId[] | undefined
  /** Nothing comes of it before. */
  readonly at?: Instant
  readonly declined?: boolean
  readonly withdrawn?: boolean
}

const agreeing = [
  'PostmortemActionAgreed',
  'HandoverItemAnswered',
  'SessionHeld',
  'SessionRecorded',
]

/** Whether an event of this type may agree on something that others take on: a forgotten one may as well. */
export const mayAgree = (type: string): boolean =>
  type === 'RecordInserted' || agreeing.includes(type)

/** What an event agrees on that others take on, by the ids of those actions. */
export function agreedBy({ id, type, data }: AgreedSaid): readonly Id[] {
  if (type === 'RecordInserted') {
    const inserted = data as Pick<AgreedSaid, 'type' | 'data'>
    return agreedBy({ id, type: inserted.type, data: inserted.data })
  }
  if (!agreeing.includes(type)) return []
  const { actions } = data as { readonly actions?: readonly { readonly id: Id }[] }
  return actions?.map((action) => action.id) ?? [id]
}

interface AgreedSaid {
  readonly id: Id
  readonly type: string
  readonly data: unknown
}

/** What was agreed under an id, in the record that the command found; undefined where that is not there for who speaks. */
function agreedOn(other: Situation['other'], ref: Ref | undefined, action: Id): Agreed | undefined {
  if (ref?.noun === 'postmortem') {
    const state = other<PostmortemState>('postmortem', ref.id)
    return state.is === 'none' ? undefined : state.actions.find(({ id }) => id === action)
  }
  if (ref?.noun === 'session') {
    const state = other<SessionState>('session', ref.id)
    const agreed = state.is === 'held' ? state.actions.find(({ id }) => id === action) : undefined
    return agreed && { ...agreed, becomes: 'commitment' }
  }
  return ref?.noun === 'handover' ? handedOn(other, ref.id, action) : undefined
}

/** The old promise that an item of a handover is of. */
function promiseHanded(other: Situation['other'], handover: Id, action: Id): Id | undefined {
  const state = other<HandoverState>('handover', handover)
  const item = state.is === 'none' ? undefined : state.items.find(({ id }) => id === action)
  return item?.of.noun === 'commitment' && item.taken !== 'dropped' ? item.of.id : undefined
}

/** The successor promises what their predecessor had promised; what was promised to that one is promised to the successor. */
function handedOn(other: Situation['other'], handover: Id, action: Id): Agreed | undefined {
  const id = promiseHanded(other, handover, action)
  const state = other<HandoverState>('handover', handover)
  const old = id === undefined ? undefined : other<CommitmentState>('commitment', id)
  if (old === undefined || old.is === 'none' || state.is === 'none') return undefined
  return old.from === state.from
    ? { who: state.to, becomes: 'commitment', to: old.to }
    : { who: old.from, becomes: 'commitment', to: state.to }
}

/** What has to be looked up to take something on: the promise that was handed over, and whom it was to be made to. */
export function neededToTakeOn(other: Situation['other'], action: Id, agreedIn?: Ref): Ref[] {
  if (agreedIn?.noun === 'handover') {
    const id = promiseHanded(other, agreedIn.id, action)
    return id === undefined ? [] : [{ noun: 'commitment', id }]
  }
  const to = agreedOn(other, agreedIn, action)?.to
  return to === undefined ? [] : [{ noun: 'person', id: to }]
}

/** All that was ever made of an action: promises and goals. */
export const takenOn = (action: Id | undefined): Against[] =>
  action === undefined
    ? []
    : [
        { noun: 'commitment', of: action },
        { noun: 'goal', of: action },
      ]

/** Two who take on the same at once begin the same record, of which the log takes one. */
export const takingOnOnce = (action: Id | undefined) =>
  action === undefined ? undefined : { of: action, as: ['taken on'] }

/**
 * What is made of an action by somebody else than whose it is takes nothing on: such ones were recorded before it was
 * refused.
 */
export const takesOnFor = (who: PersonId, state: CommitmentState | GoalState): boolean =>
  state.is !== 'none' && state.takesOn?.by === who

/** Whose it is has taken it on. The command declares what it is held `against`. @throws Refusal `ActionTakenOn` */
export function requireNotTakenOn({ siblings }: Situation, who: PersonId): void {
  const taken = siblings<CommitmentState | GoalState>().some((state) => takesOnFor(who, state))
  require(!taken, 'ActionTakenOn', 'It was taken on already.', 'action')
}

const WITHDRAWN = ['ActionWithdrawn', 'It was withdrawn: it waits for nobody.', 'action'] as const

/** It waits for whose it is still to say so. @throws Refusal `ActionWithdrawn`, `ActionTakenOn` or `BeforeItWasAgreed` */
export function requireWaiting(situation: Situation, agreed: Agreed): void {
  require(agreed.withdrawn !== true, ...WITHDRAWN)
  requireNotTakenOn(situation, agreed.who)
  const since = agreed.at === undefined || situation.at >= agreed.at
  require(since, 'BeforeItWasAgreed', 'It had not been agreed on yet.', 'occurredAt')
}

/**
 * Whose it is takes on what was agreed, as what it was to become, and once. Of what they cannot know of they are told no
 * more than of what is not there.
 * @throws Refusal `UnknownAction`, `ActionOfSomebodyElse`, `AgreedOtherwise`, `ActionDeclined`, or as `requireWaiting` does.
 */
function requireTheirs(situation: Situation, action: Id, becomes: Agreed['becomes']): Agreed {
  const { speaker, agreedIn, other } = situation
  const agreed = agreedOn(other, agreedIn, action)
  const theirs = agreed?.who === speaker
  const known = theirs || (agreed?.among?.includes(speaker) ?? true)
  require(agreed !== undefined &&
    known, 'UnknownAction', 'There is no such action for you to take on.', 'action')
  require(theirs, 'ActionOfSomebodyElse', 'This is for somebody else to take on.', 'action')
  const otherwise = `It was agreed on as a ${agreed.becomes}: take it on as one.`
  require(agreed.becomes === becomes, 'AgreedOtherwise', otherwise, 'action')
  const declined = 'You have said that you do not take it on.'
  require(agreed.declined !== true, 'ActionDeclined', declined, 'action')
  requireWaiting(situation, agreed)
  return agreed
}

/**
 * As `requireTheirs`. The day and the words are theirs to say; whom it is made to was agreed, unless that one has left, and
 * so was that it is said in confidence.
 * @throws Refusal `PromisedToAnother`, `SaidInConfidence` or `NotForThemToRead`
 */
export function requirePromiseAgreed(
  situation: Situation,
  action: Id,
  { to, title }: { readonly to: PersonId; readonly title?: string | undefined },
): void {
  const { to: whom, among } = requireTheirs(situation, action, 'commitment')
  const another = 'It was agreed on as a promise to somebody else.'
  const gone = (person: PersonId) => !isHere(situation.other<PersonState>('person', person))
  require(whom === undefined || whom === to || gone(whom), 'PromisedToAnother', another, 'to')
  if (among === undefined) return
  const open = 'It was agreed on in confidence: promise it in confidence, too.'
  require(title === undefined, 'SaidInConfidence', open, 'title')
  const reads = to === whom || among.includes(to)
  require(reads, 'NotForThemToRead', 'It was agreed on in confidence, among others.', 'to')
}

/**
 * As `requireTheirs`; and they answer for it themselves.
 * @throws Refusal `GoalIsOpenToAll` or `NotAmongOwners`
 */
export function requireGoalAgreed(
  situation: Situation,
  action: Id,
  owners: readonly PersonId[],
): void {
  const { who, among } = requireTheirs(situation, action, 'goal')
  const open = 'It was agreed on in confidence, and a goal is open to all.'
  require(among === undefined, 'GoalIsOpenToAll', open, 'action')
  const owned = owners.includes(who)
  require(owned, 'NotAmongOwners', 'Who takes it on is one of its owners.', 'owners')
}
