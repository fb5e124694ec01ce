import { describe, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import {
  AcceptFeedback,
  AnswerFollowUp,
  GiveFeedback,
  MarkFollowUpDue,
  MarkReplaced,
  ReopenFeedback,
} from './commands.ts'
import { accepted, feedbackGiven, pair } from './feedback.fixture.ts'
import { feedback } from './feedback.ts'

const others = { 'person/noor': member, 'person/dana': member }

describe('giving feedback', () => {
  const words = {
    to: id('noor'),
    kind: 'hard' as const,
    title: 'Launch dates',
    text: 'They moved twice.',
    about: [],
  }

  it('asks again fourteen local days after recording, unless the giver chooses', () => {
    given(feedback).when(GiveFeedback, words, { others }).records(feedbackGiven)
    given(feedback)
      .when(GiveFeedback, { ...words, followUpOn: '2026-04-02' }, { others })
      .records({ ...feedbackGiven, data: { ...feedbackGiven.data, followUpOn: '2026-04-02' } })
    const organisation = {
      ...{ is: 'founded' as const, name: 'Calder Freight', zone: 'Europe/Amsterdam' },
      ...{ owner: id('dana'), administrators: [], fiscalYearStart: 1, holidays: [] },
      thresholds: { feedback_not_followed: { followup_days: 21 } },
    }
    given(feedback)
      .when(GiveFeedback, words, { others, organisation })
      .records({ ...feedbackGiven, data: { ...feedbackGiven.data, followUpOn: '2026-04-21' } })
  })

  it('holds praise or blame only where its giver says so', () => {
    given(feedback)
      .when(GiveFeedback, { ...words, valence: -1 }, { others })
      .records({ ...feedbackGiven, data: { ...feedbackGiven.data, valence: -1 } })
  })

  it('is refused to oneself, and to somebody who is no member', () => {
    given(feedback)
      .when(GiveFeedback, words, { by: id('noor'), others })
      .refused('FeedbackToOneself', 'to')
    given(feedback).when(GiveFeedback, words).refused('NotAMember', 'to')
  })

  it('may be about a goal, a vision, a decision, or a problem that has only been stated', () => {
    const about = [
      { noun: 'goal' as const, id: id('goal') },
      { noun: 'vision' as const, id: id('vision') },
      { noun: 'decision' as const, id: id('decision') },
      { noun: 'decision' as const, id: id('problem') },
    ]
    const known = {
      ...others,
      'goal/goal': { is: 'agreed' },
      'vision/vision': { is: 'shared' },
      'decision/decision': { is: 'decided' },
      'decision/problem': { is: 'framed' },
    }
    given(feedback)
      .when(GiveFeedback, { ...words, about }, { others: known })
      .records({ ...feedbackGiven, data: { ...feedbackGiven.data, about } })
  })

  it('is never about what does not exist, for its giver or for everybody', () => {
    const about = (noun: 'goal' | 'decision' | 'vision') => ({
      ...words,
      about: [{ noun, id: id('secret') }],
    })
    const secret = { is: 'decided', restrictedTo: [id('dana'), id('noor')] }
    const known = { ...others, 'decision/secret': secret }
    given(feedback).when(GiveFeedback, about('goal'), { others }).refused('UnknownGoal', 'about')
    given(feedback)
      .when(GiveFeedback, about('vision'), { others })
      .refused('VisionNotShared', 'about')
    given(feedback)
      .when(GiveFeedback, about('decision'), { others })
      .refused('UnknownDecision', 'about')
    given(feedback)
      .when(GiveFeedback, about('decision'), { others: known, by: id('wei') })
      .refused('UnknownDecision', 'about')
    given(feedback)
      .when(GiveFeedback, about('decision'), { others: known })
      .refused('DecisionRestricted', 'about')
  })

  it('belongs to a partnership of its two, or to none', () => {
    const within = { ...words, partnership: id('pair') }
    const pairOf = (...members: string[]) => ({
      ...others,
      'partnership/pair': { is: 'founded', members: members.map(id) },
    })
    given(feedback)
      .when(GiveFeedback, within, { others: pairOf('dana', 'noor') })
      .records({ ...feedbackGiven, data: { ...feedbackGiven.data, partnership: id('pair') } })
    given(feedback)
      .when(GiveFeedback, within, { others: pairOf('dana', 'wei') })
      .refused('NotInPartnership', 'partnership')
    given(feedback)
      .when(GiveFeedback, within, { others })
      .refused('PartnershipNotFounded', 'partnership')
  })
})

describe('the follow-up', () => {
  it('closes the loop when the difference is seen', () => {
    given(feedback, [feedbackGiven, accepted])
      .when(AnswerFollowUp, { id: id('this'), difference: 'seen' })
      .records(
        { type: 'FollowUpAnswered', data: { difference: 'seen' } },
        { type: 'FeedbackClosed', data: {} },
      )
  })

  it('waits until it is accepted, or until its day has come', () => {
    const seen = { id: id('this'), difference: 'seen' as const }
    given(feedback, [feedbackGiven]).when(AnswerFollowUp, seen).refused('FollowUpNotDue')
    given(feedback, [feedbackGiven])
      .when(AnswerFollowUp, seen, { now: '2026-04-14T09:00:00.000Z' })
      .records(
        { type: 'FollowUpAnswered', data: { difference: 'seen' } },
        { type: 'FeedbackClosed', data: {} },
      )
  })

  it('is asked again in fourteen days when it is not', () => {
    given(feedback, [feedbackGiven, accepted])
      .when(AnswerFollowUp, { id: id('this'), difference: 'not_yet' })
      .records(
        { type: 'FollowUpAnswered', data: { difference: 'not_yet' } },
        { type: 'FeedbackReopened', data: { followUpOn: '2026-04-14' } },
      )
  })

  it('is asked again only on a day that is to come', () => {
    const past = { id: id('this'), followUpOn: '2026-03-30' }
    given(feedback, [feedbackGiven, accepted])
      .when(AnswerFollowUp, { ...past, difference: 'not_yet' })
      .refused('FollowUpInThePast', 'followUpOn')
    given(feedback, [feedbackGiven, accepted, { type: 'FeedbackClosed', data: {} }])
      .when(ReopenFeedback, past, { by: id('dana') })
      .refused('FollowUpInThePast', 'followUpOn')
  })

  it('comes due once for the step that set it, and never after a decline', () => {
    const due = { id: id('this'), setBy: id('event0'), on: '2026-04-14' }
    const { id: _, ...data } = due
    given(feedback, [feedbackGiven])
      .when(MarkFollowUpDue, due)
      .records({ type: 'FollowUpCameDue', data })
    given(feedback, [feedbackGiven])
      .when(MarkFollowUpDue, { ...due, setBy: id('older') })
      .records()
    const declined = { type: 'FeedbackDeclined' as const, data: { reason: of(pair, 'No.') } }
    given(feedback, [feedbackGiven, declined]).when(MarkFollowUpDue, due).records()
  })
})

describe('feedback that a newer one replaced', () => {
  const replaced = { type: 'FeedbackReplaced' as const, data: { by: id('newer') } }

  it('says by which, whatever became of it', () => {
    for (const past of [[feedbackGiven], [feedbackGiven, accepted]] as const) {
      given(feedback, past)
        .when(MarkReplaced, { id: id('this'), by: id('newer') })
        .records(replaced)
    }
  })

  it('is refused where there is none', () => {
    given(feedback)
      .when(MarkReplaced, { id: id('this'), by: id('newer') })
      .refused('FeedbackNotGiven')
  })
})

describe('accepting feedback', () => {
  it('is refused twice', () => {
    given(feedback, [feedbackGiven, accepted])
      .when(AcceptFeedback, { id: id('this') }, { by: id('noor') })
      .refused('FeedbackAlreadyAccepted')
  })

  it('is refused before the step it follows', () => {
    given(feedback, [feedbackGiven])
      .when(AcceptFeedback, { id: id('this') }, { occurredAt: '2026-02-01T09:00:00.000Z' })
      .refused('BeforePreviousStep', 'occurredAt')
  })

  it('is refused where there is none', () => {
    given(feedback)
      .when(AcceptFeedback, { id: id('this') })
      .refused('FeedbackNotGiven')
  })
})
