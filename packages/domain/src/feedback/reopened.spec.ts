import { describe, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import { AcceptFeedback, AcknowledgeFeedback, DeclineFeedback, ReopenFeedback } from './commands.ts'
import { accepted, feedbackGiven, pair } from './feedback.fixture.ts'
import { feedback } from './feedback.ts'

describe('reopened', () => {
  const acknowledged = { type: 'FeedbackAcknowledged' as const, data: {} }
  const declined = { type: 'FeedbackDeclined' as const, data: { reason: of(pair, 'No.') } }
  const closed = { type: 'FeedbackClosed' as const, data: {} }
  const reopened = { type: 'FeedbackReopened' as const, data: { followUpOn: '2026-04-20' } }
  const again = { id: id('this') }

  it('waits for its receiver where they had declined it, as it did before', () => {
    given(feedback, [feedbackGiven, declined, reopened])
      .when(AcknowledgeFeedback, again, { by: id('noor') })
      .records(acknowledged)
    given(feedback, [feedbackGiven, acknowledged, declined, reopened])
      .when(AcceptFeedback, again, { by: id('noor') })
      .records(accepted)
    given(feedback, [feedbackGiven, acknowledged, declined, reopened])
      .when(AcknowledgeFeedback, again, { by: id('noor') })
      .refused('FeedbackAlreadyAcknowledged')
    given(feedback, [feedbackGiven, declined, reopened])
      .when(DeclineFeedback, { ...again, reason: 'No.' }, { by: id('noor') })
      .records(declined)
  })

  it('is accepted only where its receiver had accepted it', () => {
    given(feedback, [feedbackGiven, accepted, closed, reopened])
      .when(AcceptFeedback, again, { by: id('noor') })
      .refused('FeedbackAlreadyAccepted')
    given(feedback, [feedbackGiven, closed, reopened])
      .when(AcceptFeedback, again, { by: id('noor') })
      .records(accepted)
  })

  it('goes on from what was answered and closed while it was taken for accepted', () => {
    const answered = { type: 'FollowUpAnswered' as const, data: { difference: 'not_yet' as const } }
    const older = [feedbackGiven, declined, reopened, answered, reopened] as const
    given(feedback, [...older, answered, closed])
      .when(ReopenFeedback, again, { by: id('dana') })
      .records({ ...reopened, data: { followUpOn: '2026-04-14' } })
    given(feedback, older)
      .when(AcceptFeedback, again, { by: id('noor') })
      .records(accepted)
  })
})
