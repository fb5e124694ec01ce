import { z } from 'zod'
import { EventId, MemberId, type PersonId, PostmortemId } from '../kernel/ids.ts'
import { of, ofMaybe } from '../kernel/marks.ts'
import { commandsOf, type Ref, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { addDays, LocalDate, localDate } from '../kernel/time.ts'
import { worded, wordingAsked } from '../kernel/wording.ts'
import { hereIn } from '../partnership/here.ts'
import { requireMember } from '../person/membership.ts'
import { requireWaiting, takenOn } from '../taking-on.ts'
import { facilitating, requireEntries, requireIn } from './checks.ts'
import { postmortem } from './postmortem.ts'
import { ToldFinding } from './said.ts'
import {
  type ActionThere,
  ASKED_AGAIN_DAYS,
  actionKinds,
  circleHere,
  circleOf,
  type FoundThere,
  type PostmortemState,
  recurrences,
} from './state.ts'

const command = commandsOf(postmortem)
const id = PostmortemId

const readers = 'Those involved and who facilitates can read it.'

/** The day on which it is asked whether it happened again: a promise of the day on which that is said. */
const askedAgainOn = ({ at, zone }: Situation): LocalDate =>
  addDays(localDate(at, zone), ASKED_AGAIN_DAYS)

export const MakePostmortemFinding = command({
  title: 'Add what was found',
  input: z.strictObject({
    id,
    text: Text.meta({
      title: 'What was found',
      description: `How it came about, not who is to blame. ${readers}`,
    }),
    cites: ToldFinding.shape.cites,
    pattern: ToldFinding.shape.pattern,
  }),
  giver: 'named',
  named: circleOf,
  ownPage: true,
  cites: ({ cites }) => cites,
  records: ['PostmortemFindingMade'],
  decide: ({ id: _, ...finding }, state, situation) => {
    requireIn(state, 'open')
    requireEntries(situation, finding.cites, 'cites')
    const { speaker: by } = situation
    const data = { by, finding: of(by, finding), askOn: askedAgainOn(situation) }
    return [{ type: 'PostmortemFindingMade', data }]
  },
})

export const AskWhetherAgain = command({
  title: 'Ask whether it happened again',
  input: z.strictObject({ id, finding: EventId, setBy: EventId, on: LocalDate }),
  giver: 'timer',
  hidden: true,
  records: ['PostmortemFindingCameDue'],
  decide: ({ finding, setBy, on }, state) =>
    foundIn(state, finding)?.askSetBy === setBy
      ? [{ type: 'PostmortemFindingCameDue', data: { finding, setBy, on } }]
      : [],
})

const foundIn = (state: PostmortemState, finding: EventId): FoundThere | undefined =>
  state.is === 'none' ? undefined : state.findings.find((each) => each.id === finding)

export const SayWhetherAgain = command({
  title: 'Say whether it happened again',
  input: z.strictObject({
    id,
    finding: EventId,
    again: z.enum(recurrences).meta({ title: 'Did it happen again?' }),
    note: Text.optional().meta({ title: 'In your words', description: readers }),
  }),
  giver: 'named',
  named: circleOf,
  records: ['PostmortemFindingAnswered'],
  decide: ({ finding, again, note }, state, situation) => {
    const { speaker: by, at, zone } = situation
    const found = foundIn(state, finding)
    require(found !== undefined, 'UnknownPostmortemFinding', 'It was not found here.', 'finding')
    const due = found.askOn !== undefined && found.askOn <= localDate(at, zone)
    require(due, 'FindingNotDue', 'Its day has not come, or it is answered.', 'finding')
    const askOn = again === 'no' ? undefined : askedAgainOn(situation)
    const data = { finding, by, again, note: ofMaybe(by, note), askOn }
    return [{ type: 'PostmortemFindingAnswered', data }]
  },
})

const people = (ids: readonly (PersonId | undefined)[]): Ref[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ noun: 'person' as const, id }]))

/** Who is left alone has nobody to promise it to, and can still take it on. */
const TO_SOMEBODY_ELSE =
  'It is made to somebody else. Where nobody else is left, word it openly, and let it become a goal.'

export const AgreePostmortemAction = command({
  title: 'Agree on an action',
  input: z.strictObject({
    id,
    who: MemberId.meta({ title: 'Who', confides: 'words' }),
    ...wordingAsked('What', 'those involved and who facilitates'),
    becomes: z
      .enum(actionKinds)
      .meta({ title: 'It becomes', description: 'Once they say so: that waits on their list.' }),
    to: MemberId.optional().meta({ title: 'Promised to', place: 'first', confides: 'words' }),
    dueOn: LocalDate.meta({ title: 'By' }),
    finding: EventId.optional(),
  }),
  giver: 'named',
  named: facilitating,
  needs: ({ who, to }, state) => people([who, to, ...circleOf(state)]),
  records: ['PostmortemActionAgreed'],
  decide: ({ id: _, title, words, ...action }, state, situation) => {
    const { who, to, becomes, finding } = action
    requireIn(state, 'open')
    requireMember(situation, who, 'who')
    if (to !== undefined) requireMember(situation, to, 'to')
    const promised = becomes === 'commitment'
    require(promised ===
      (to !==
        undefined), 'PromisedToSomebody', 'A commitment is made to somebody; a goal is not.', 'to')
    require(to !== who, 'CommitmentToOneself', TO_SOMEBODY_ELSE, 'to')
    const known = finding === undefined || foundIn(state, finding) !== undefined
    require(known, 'UnknownPostmortemFinding', 'It was not found here.', 'finding')
    if (words !== undefined) {
      requirePromised(becomes)
      requireReads(state, who, 'who')
      if (to !== undefined) requireReads(state, to, 'to')
    }
    const readers = circleHere(state, hereIn(situation))
    const data = { ...action, ...worded(readers, { title, words }) }
    return [{ type: 'PostmortemActionAgreed', data }]
  },
})

/** A goal has a title that all read: nothing in confidence becomes one. @throws Refusal `GoalIsOpenToAll` */
function requirePromised(becomes: (typeof actionKinds)[number]): void {
  const open = 'A goal is open to all: word it openly, or let it become a commitment.'
  require(becomes === 'commitment', 'GoalIsOpenToAll', open, 'words')
}

/** Nobody takes on what they cannot read, or is promised it. @throws Refusal `NotForThemToRead` naming the field. */
function requireReads(state: PostmortemState, person: PersonId, field: string): void {
  const theirs =
    'In confidence it is for those involved and who facilitates: name one of them, or word it openly.'
  require(circleOf(state).includes(person), 'NotForThemToRead', theirs, field)
}

const agreedIn = (state: PostmortemState, action: EventId): ActionThere | undefined =>
  state.is === 'none' ? undefined : state.actions.find(({ id }) => id === action)

export const DeclinePostmortemAction = command({
  title: 'Do not take on an action of a post-mortem',
  input: z.strictObject({
    id,
    action: EventId,
    reason: Text.optional().meta({ title: 'Why', description: readers }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : state.actions.map(({ who }) => who)),
  personal: true,
  against: ({ action }) => takenOn(action),
  records: ['PostmortemActionDeclined'],
  decide: ({ action, reason }, state, situation) => {
    const { speaker } = situation
    const agreed = agreedIn(state, action)
    require(agreed?.who === speaker, 'ActionOfSomebodyElse', 'This is for somebody else to say.')
    if (agreed.declined) return []
    requireWaiting(situation, agreed)
    const data = { action, reason: ofMaybe(speaker, reason) }
    return [{ type: 'PostmortemActionDeclined', data }]
  },
})

/** It would wait for them without end, or be a promise to nobody. Of somebody else, or for another, it is agreed anew. */
export const WithdrawPostmortemAction = command({
  title: 'Withdraw an action of, or for, somebody who has left',
  input: z.strictObject({
    id,
    action: EventId,
    reason: Text.optional().meta({ title: 'Why', description: readers }),
  }),
  giver: 'named',
  named: facilitating,
  needs: ({ action }, state) => {
    const agreed = agreedIn(state, action)
    return people([agreed?.who, agreed?.to])
  },
  against: ({ action }) => takenOn(action),
  records: ['PostmortemActionWithdrawn'],
  decide: ({ action, reason }, state, situation) => {
    const { speaker: by } = situation
    const agreed = agreedIn(state, action)
    require(agreed !== undefined, 'UnknownPostmortemAction', 'It was not agreed on here.', 'action')
    if (agreed.withdrawn) return []
    require(!agreed.declined, 'ActionDeclined', 'Whose it is did not take it on.', 'action')
    requireWaiting(situation, agreed)
    const isHere = hereIn(situation)
    const here = isHere(agreed.who) && (agreed.to === undefined || isHere(agreed.to))
    require(!here, 'ActionOwnerIsHere', 'Whose it is is here: they take it on, or do not.')
    const data = { action, by, reason: ofMaybe(by, reason) }
    return [{ type: 'PostmortemActionWithdrawn', data }]
  },
})

export const ClosePostmortem = command({
  title: 'Close a post-mortem',
  input: z.strictObject({ id }),
  giver: 'named',
  named: facilitating,
  records: ['PostmortemClosed'],
  decide: () => [{ type: 'PostmortemClosed', data: {} }],
})

export const ReopenPostmortem = command({
  title: 'Reopen a post-mortem',
  input: z.strictObject({
    id,
    reason: Text.optional().meta({ title: 'Why', description: readers }),
  }),
  giver: 'named',
  named: circleOf,
  records: ['PostmortemReopened'],
  decide: ({ reason }, _, { speaker }) => [
    { type: 'PostmortemReopened', data: { reason: ofMaybe(speaker, reason) } },
  ],
})
