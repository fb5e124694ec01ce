import { z } from 'zod'
import { betweenTwo } from '../kernel/between-two.ts'
import {
  CommitmentId,
  EventId,
  Id,
  OtherMemberId,
  partnershipWith,
  SessionId,
} from '../kernel/ids.ts'
import { of, ofMaybe } from '../kernel/marks.ts'
import { commandsOf, peopleRefs, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate, localDate } from '../kernel/time.ts'
import { worded, wordingAsked } from '../kernel/wording.ts'
import { metricsNamed, requireImprovement } from '../metric/checks.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import type { SessionState } from '../session/state.ts'
import { neededToTakeOn, requirePromiseAgreed, takenOn, takingOnOnce } from '../taking-on.ts'
import { commitment } from './commitment.ts'
import { CarriedOut } from './events.ts'
import type { CommitmentState } from './state.ts'

const command = commandsOf(commitment)
const id = CommitmentId
const maker = (state: CommitmentState) => (state.is === 'none' ? [] : [state.from])
const receiver = (state: CommitmentState) => (state.is === 'none' ? [] : [state.to])

const made = (state: CommitmentState): Exclude<CommitmentState, { is: 'none' }> => {
  if (state.is === 'none') throw new Refusal(...commitment.refusals.none)
  return state
}

const note = Text.optional().meta({
  title: 'In your words',
  description: 'Only the two of you can read them.',
})

/** @throws Refusal `SessionNotPlanned` */
function requireSession(situation: Situation, id: SessionId | undefined): void {
  const there = id === undefined || situation.other<SessionState>('session', id).is !== 'none'
  require(there, 'SessionNotPlanned', 'There is no such session.', 'agreedAt')
}

export const MakeCommitment = command({
  title: 'Make a commitment',
  input: z.strictObject({
    to: OtherMemberId.meta({ title: 'To' }),
    ...wordingAsked('What you will do', 'the two of you'),
    dueOn: LocalDate.meta({
      title: 'By',
      description: 'The due date. The day after, they are asked whether you kept it.',
    }),
    partnership: partnershipWith('to').optional(),
    carriesOut: CarriedOut.optional(),
    agreedAt: SessionId.optional().meta({ title: 'Made at the session' }),
    action: Id.optional(),
  }),
  creates: true,
  giver: 'member',
  between: (_, { to }) => [to],
  needs: ({ to, partnership, carriesOut, agreedAt }) => [
    { noun: 'person', id: to },
    ...partnershipNamed(partnership),
    ...metricsNamed(carriesOut === undefined ? [] : [carriesOut.metric]),
    ...(agreedAt === undefined ? [] : [{ noun: 'session' as const, id: agreedAt }]),
  ],
  takesOn: ({ action }) => action,
  needsThen: ({ action }, other, agreedIn) =>
    action === undefined ? [] : neededToTakeOn(other, action, agreedIn),
  unique: ({ action }) => takingOnOnce(action),
  against: ({ action }) => takenOn(action),
  records: ['CommitmentMade'],
  decide: ({ title, words, ...input }, _, situation) => {
    const { speaker: from } = situation
    require(input.to !== from, 'CommitmentToOneself', 'It is made to somebody else.', 'to')
    requireMember(situation, input.to, 'to')
    requireTogether(situation, input.partnership, [from, input.to])
    if (input.carriesOut !== undefined) requireImprovement(situation, input.carriesOut)
    requireSession(situation, input.agreedAt)
    if (input.action !== undefined)
      requirePromiseAgreed(situation, input.action, { ...input, title })
    const said = worded([from, input.to], { title, words })
    return [{ type: 'CommitmentMade', data: { ...input, from, ...said } }]
  },
})

export const TellBadNews = command({
  title: 'Say that a commitment will not be kept in time',
  input: z.strictObject({
    id,
    note: Text.meta({ title: 'What happened', description: 'Only the two of you can read it.' }),
    expectedOn: LocalDate.optional().meta({
      title: 'You expect it on',
      description: 'The day that you promised stays.',
    }),
  }),
  giver: 'named',
  named: maker,
  records: ['BadNewsTold'],
  decide: ({ note, expectedOn }, state) => {
    const { dueOn } = made(state)
    const later = expectedOn === undefined || expectedOn > dueOn
    require(later, 'NoBadNews', 'That is within the day that you promised.', 'expectedOn')
    return [{ type: 'BadNewsTold', data: { expectedOn, note: of(betweenTwo(state), note) } }]
  },
})

/** A day after the making. @throws Refusal `BeforeItWasMade` */
function requireMade(state: CommitmentState, on: LocalDate, { zone }: Situation): void {
  const since = localDate(made(state).madeAt, zone)
  require(on >= since, 'BeforeItWasMade', 'It had not been made yet.', 'on')
}

export const FinishCommitment = command({
  title: 'Say that you have done what you promised',
  input: z.strictObject({ id, on: LocalDate.optional().meta({ title: 'Done on' }), note }),
  giver: 'named',
  named: maker,
  records: ['CommitmentDone'],
  decide: ({ on, note }, state, situation) => {
    const day = on ?? localDate(situation.at, situation.zone)
    requireMade(state, day, situation)
    return [{ type: 'CommitmentDone', data: { on: day, note: ofMaybe(betweenTwo(state), note) } }]
  },
})

/** Only whom it was made to can say so: a promise is kept where the other has what was promised. */
export const ConfirmCommitment = command({
  title: 'Say that a commitment was kept',
  input: z.strictObject({
    id,
    on: LocalDate.optional().meta({
      title: 'Kept on',
      description: 'The day that they named, or today, if you leave it open.',
    }),
    note,
  }),
  giver: 'named',
  named: receiver,
  personal: true,
  records: ['CommitmentKept'],
  decide: ({ on, note }, state, situation) => {
    const day = on ?? made(state).doneOn ?? localDate(situation.at, situation.zone)
    requireMade(state, day, situation)
    return [{ type: 'CommitmentKept', data: { on: day, note: ofMaybe(betweenTwo(state), note) } }]
  },
})

export const MissCommitment = command({
  title: 'Say that a commitment was not kept',
  input: z.strictObject({ id, note }),
  giver: 'named',
  named: receiver,
  personal: true,
  records: ['CommitmentMissed'],
  decide: ({ note }, state, { at, zone }) => {
    const over = localDate(at, zone) > made(state).dueOn
    require(over, 'CommitmentNotDue', 'Its day is not over yet.', 'occurredAt')
    return [{ type: 'CommitmentMissed', data: { note: ofMaybe(betweenTwo(state), note) } }]
  },
})

export const ReleaseCommitment = command({
  title: 'Release somebody from a commitment',
  input: z.strictObject({
    id,
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Only the two of you can read it.',
    }),
  }),
  giver: 'named',
  named: receiver,
  personal: true,
  records: ['CommitmentReleased'],
  decide: ({ reason }, state) => [
    { type: 'CommitmentReleased', data: { reason: ofMaybe(betweenTwo(state), reason) } },
  ],
})

/** Nobody is there to say what became of it: whoever stands in for them lets it go. */
export const ReleaseInTheirPlace = command({
  title: 'Release from a commitment to somebody who has left',
  input: z.strictObject({
    id,
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Only you and who promised it can read it.',
    }),
  }),
  giver: 'member',
  personal: true,
  needs: (_, state) => peopleRefs(receiver(state)),
  records: ['CommitmentReleased'],
  decide: ({ reason }, state, { speaker, other }) => {
    const { from, to } = made(state)
    const gone = other<PersonState>('person', to).is !== 'member'
    require(gone, 'ReceiverIsThere', 'Whom it was made to is there to say so.')
    const owners = [...new Set([from, speaker])]
    return [{ type: 'CommitmentReleased', data: { reason: ofMaybe(owners, reason) } }]
  },
})

export const MarkCommitmentDue = command({
  title: 'Mark a commitment due',
  input: z.strictObject({ id, setBy: EventId, on: LocalDate }),
  giver: 'timer',
  hidden: true,
  records: ['CommitmentCameDue'],
  decide: ({ setBy, on }, state) => {
    const waits = state.is === 'made' || state.is === 'done'
    return waits && state.dueSetBy === setBy
      ? [{ type: 'CommitmentCameDue', data: { setBy, on } }]
      : []
  },
})
