import { type CommandName, type FeedbackState, isToBeReadAnew, localDate } from '@lockstep/domain'
import type { FeedbackRow } from '../../folds/feedback.ts'
import { mayGive } from '../../telling/actions.ts'
import type { View } from '../../view/view.ts'

const offered: Record<FeedbackState['is'], readonly CommandName[]> = {
  none: [],
  given: ['AcknowledgeFeedback', 'AcceptFeedback', 'DeclineFeedback', 'CloseFeedback'],
  acknowledged: ['AcceptFeedback', 'DeclineFeedback', 'CloseFeedback'],
  accepted: ['AnswerFollowUp', 'CloseFeedback'],
  declined: ['ReopenFeedback'],
  closed: ['ReopenFeedback'],
}

/** The giver can answer the follow-up once it is accepted, or its day has come. */
function offeredIn(view: View, state: FeedbackState): readonly CommandName[] {
  const waits = state.is === 'given' || state.is === 'acknowledged'
  const due = waits && state.followUpOn <= localDate(view.moment, view.zone)
  return [
    ...(isToBeReadAnew(state) ? (['ReadFeedbackAnew'] as const) : []),
    ...offered[state.is],
    ...(due ? (['AnswerFollowUp'] as const) : []),
  ]
}

/** Commands that the viewer may give on a feedback exchange as it stands. */
export const feedbackActions = (view: View, { state, given }: FeedbackRow): CommandName[] =>
  mayGive(view, [...offeredIn(view, state), 'OfferDisclosure'], state, given?.partnership)
