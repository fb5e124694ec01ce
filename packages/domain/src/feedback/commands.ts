import { z } from 'zod'
import { requireNameable } from '../decision/checks.ts'
import { requireGoal } from '../goal/checks.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import { EventId, FeedbackId, OtherMemberId, partnershipWith } from '../kernel/ids.ts'
import { of, ofMaybe } from '../kernel/marks.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { addDays, LocalDate, localDate, todayIn } from '../kernel/time.ts'
import { thresholdsIn } from '../organisation/thresholds.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import { requireVision } from '../vision/checks.ts'
import { About } from './events.ts'
import { feedback } from './feedback.ts'
import { receiver } from './reading.ts'
import { differences, type FeedbackState, kinds } from './state.ts'

export { AgreeToDisclosure, OfferDisclosure, TakeBackDisclosure } from './disclosing.ts'
export { AcknowledgeFeedback, ReadFeedbackAnew } from './reading.ts'

const command = commandsOf(feedback)
const id = FeedbackId
const giver = (state: FeedbackState) => (state.is === 'none' ? [] : [state.from])

/** The day on which the giver is asked whether a difference is seen, where they choose none. */
const followUpDay = ({ now, zone, organisation }: Situation): LocalDate =>
  addDays(localDate(now, zone), thresholdsIn(organisation, 'feedback_not_followed').followup_days)

/** What a feedback is about exists for all who see that it was given: for everybody. */
function requireNamed(situation: Situation, about: readonly z.output<typeof About>[]): void {
  for (const { noun, id } of about) {
    if (noun === 'goal') requireGoal(situation, id, 'about')
    else if (noun === 'vision') requireVision(situation, id, 'about')
    else requireNameable(situation, {}, id, 'about')
  }
}

export const GiveFeedback = command({
  title: 'Give feedback',
  input: z.strictObject({
    to: OtherMemberId.meta({ title: 'To' }),
    kind: z.enum(kinds).meta({
      title: 'Kind',
      description: 'Direct: about the business. Hard: about the person and how they behave.',
    }),
    title: Line.meta({
      title: 'Title',
      description: 'Only you and the receiver can read it.',
      readers: 'some',
    }),
    text: Text.meta({
      title: 'Your words',
      description: 'Only you and the receiver can read them.',
      readers: 'some',
    }),
    valence: z
      .union([
        z.literal(1).meta({ title: 'Praise' }),
        z.literal(0).meta({ title: 'Neither' }),
        z.literal(-1).meta({ title: 'Blame' }),
      ])
      .optional()
      .meta({
        title: 'Praise or blame',
        description:
          'As you mean it. Left open, neither is said of it; beside revenue it is counted by its kind, and shown so.',
      }),
    inTheirHands: z.boolean().optional().meta({
      title: 'It was in their hands',
      description: 'About what they did or could have done, not about how the market went.',
    }),
    about: z.array(About).max(20).default([]).meta({ title: 'About' }),
    partnership: partnershipWith('to').optional(),
    replaces: FeedbackId.optional().meta({ title: 'Takes the place of' }),
    followUpOn: LocalDate.optional().meta({
      title: 'Ask again on',
      description:
        'When you will be asked whether you see a difference. In two weeks if you leave it open, unless other days were set.',
    }),
  }),
  creates: true,
  giver: 'member',
  between: (_, { to }) => [to],
  needs: ({ to, about, partnership, replaces }) => [
    { noun: 'person', id: to },
    ...about,
    ...partnershipNamed(partnership),
    ...(replaces === undefined ? [] : [{ noun: 'feedback' as const, id: replaces }]),
  ],
  records: ['FeedbackGiven.v2'],
  decide: ({ title, text, followUpOn, ...input }, _, situation) => {
    const from = situation.speaker
    require(input.to !== from, 'FeedbackToOneself', 'Feedback goes to somebody else.', 'to')
    requireMember(situation, input.to, 'to')
    if (input.replaces !== undefined) {
      const older = situation.other<FeedbackState>('feedback', input.replaces)
      const mine = older.is !== 'none' && older.from === from && older.to === input.to
      require(mine, 'NotTheSamePair', 'Only your own feedback to the same person can be replaced.', 'replaces')
    }
    requireNamed(situation, input.about)
    requireTogether(situation, input.partnership, [from, input.to])
    const owners = [from, input.to]
    const on = followUpOn ?? followUpDay(situation)
    const data = { ...input, from, followUpOn: on }
    return [
      {
        type: 'FeedbackGiven.v2',
        data: { ...data, title: of(owners, title), text: of(owners, text) },
      },
    ]
  },
})

export const AcceptFeedback = command({
  title: 'Accept feedback',
  input: z.strictObject({
    id,
    answer: Text.optional().meta({ title: 'Your answer' }),
    commitment: Text.optional().meta({ title: 'What you will do differently' }),
  }),
  giver: 'named',
  named: receiver,
  personal: true,
  records: ['FeedbackAccepted'],
  decide: ({ answer, commitment }, state) => [
    {
      type: 'FeedbackAccepted',
      data: {
        answer: ofMaybe(betweenTwo(state), answer),
        commitment: ofMaybe(betweenTwo(state), commitment),
      },
    },
  ],
})

export const DeclineFeedback = command({
  title: 'Decline feedback',
  input: z.strictObject({ id, reason: Text.meta({ title: 'Reason' }) }),
  giver: 'named',
  named: receiver,
  personal: true,
  records: ['FeedbackDeclined'],
  decide: ({ reason }, state) => [
    { type: 'FeedbackDeclined', data: { reason: of(betweenTwo(state), reason) } },
  ],
})

export const MarkFollowUpDue = command({
  title: 'Mark a follow-up due',
  input: z.strictObject({ id, setBy: EventId, on: LocalDate }),
  giver: 'timer',
  hidden: true,
  records: ['FollowUpCameDue'],
  decide: ({ setBy, on }, state) => {
    const running = state.is === 'given' || state.is === 'acknowledged' || state.is === 'accepted'
    return running && state.followUpSetBy === setBy
      ? [{ type: 'FollowUpCameDue', data: { setBy, on } }]
      : []
  },
})

export const AnswerFollowUp = command({
  title: 'Say whether you see a difference',
  input: z.strictObject({
    id,
    difference: z.enum(differences).meta({ title: 'Difference seen?' }),
    helping: z.boolean().optional().meta({ title: 'Is it helping?' }),
    note: Text.optional().meta({ title: 'In your words' }),
    followUpOn: LocalDate.optional().meta({
      title: 'Ask again on',
      description: 'If it is not seen yet.',
    }),
  }),
  giver: 'named',
  named: giver,
  personal: true,
  records: ['FollowUpAnswered', 'FeedbackClosed', 'FeedbackReopened'],
  decide: ({ difference, helping, note, followUpOn }, state, situation) => {
    const waits = state.is === 'given' || state.is === 'acknowledged'
    const today = todayIn(situation)
    require(!waits ||
      state.followUpOn <=
        today, 'FollowUpNotDue', 'It is neither accepted yet, nor has its day come.')
    const answered = {
      type: 'FollowUpAnswered' as const,
      data: { difference, helping, note: ofMaybe(betweenTwo(state), note) },
    }
    return difference === 'seen'
      ? [answered, { type: 'FeedbackClosed', data: {} }]
      : [
          answered,
          { type: 'FeedbackReopened', data: { followUpOn: followUpOn ?? followUpDay(situation) } },
        ]
  },
})

export const CloseFeedback = command({
  title: 'Close feedback',
  input: z.strictObject({ id }),
  giver: 'named',
  named: giver,
  records: ['FeedbackClosed'],
  decide: () => [{ type: 'FeedbackClosed', data: {} }],
})

export const ReopenFeedback = command({
  title: 'Reopen feedback',
  input: z.strictObject({ id, reason: Text.optional(), followUpOn: LocalDate.optional() }),
  giver: 'named',
  named: giver,
  records: ['FeedbackReopened'],
  decide: ({ reason, followUpOn }, state, situation) => {
    const over = state.is === 'none' || state.is === 'closed' || state.is === 'declined'
    require(over, 'FeedbackStillOpen', 'This feedback is still open.')
    const data = {
      followUpOn: followUpOn ?? followUpDay(situation),
      reason: ofMaybe(betweenTwo(state), reason),
    }
    return [{ type: 'FeedbackReopened', data }]
  },
})

export const MarkReplaced = command({
  title: 'Mark feedback replaced',
  input: z.strictObject({ id, by: FeedbackId }),
  giver: 'timer',
  hidden: true,
  records: ['FeedbackReplaced'],
  decide: ({ by }) => [{ type: 'FeedbackReplaced', data: { by } }],
})
