import { describe, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import { AcceptFeedback, AnswerFollowUp, GiveFeedback, MarkFollowUpDue } from './commands.ts'
import { feedback } from './feedback.ts'

const pair = [id('dana'), id('noor')]
const others = { 'person/noor': member, 'person/dana': member }
const feedbackGiven = {
  type: 'FeedbackGiven' as const,
  data: {
    from: id('dana'),
    to: id('noor'),
    kind: 'hard' as const,
    valence: -1 as const,
    title: of(pair, 'Launch dates'),
    text: of(pair, 'They moved twice.'),
    about: [],
    followUpOn: '2026-04-14',
  },
}
const accepted = { type: 'FeedbackAccepted' as const, data: {} }

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
  })

  it('is refused to oneself, and to somebody who is no member', () => {
    given(feedback)
      .when(GiveFeedback, words, { by: id('noor'), others })
      .refused('FeedbackToOneself', 'to')
    given(feedback).when(GiveFeedback, words).refused('NotAMember', 'to')
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

  it('is asked again in fourteen days when it is not', () => {
    given(feedback, [feedbackGiven, accepted])
      .when(AnswerFollowUp, { id: id('this'), difference: 'not_yet' })
      .records(
        { type: 'FollowUpAnswered', data: { difference: 'not_yet' } },
        { type: 'FeedbackReopened', data: { followUpOn: '2026-04-14' } },
      )
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
