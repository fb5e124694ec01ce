import { beganOn, nouns } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { disclosing } from './disclosing.ts'
import type { FeedbackRow, FollowUp } from './feedback-row.ts'
import { stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

export type * from './feedback-row.ts'

const changeLast = (
  followUps: readonly FollowUp[],
  change: (followUp: FollowUp) => FollowUp,
): readonly FollowUp[] =>
  followUps.map((each, n) => (n === followUps.length - 1 ? change(each) : each))

/** Feedback exchanges. What they say stays sealed. */
export const feedback: Fold<FeedbackRow, typeof nouns.feedback.events> = {
  name: 'feedback',
  noun: 'feedback',
  version: 7,
  initial: (id) => ({
    id,
    state: nouns.feedback.initial,
    followUps: [],
    declinings: [],
    closings: [],
    reopenings: [],
    disclosures: [],
  }),
  reach: ({ id, given }) => ({
    record: id,
    ...(given?.partnership === undefined ? {} : { partnership: given.partnership }),
    ...(given === undefined ? {} : { since: beganOn(given.stamp) }),
  }),
  on: withState<FeedbackRow>()(nouns.feedback, {
    'FeedbackGiven.v2': (row, event) => ({
      ...row,
      given: { ...event.data, stamp: stampOf(event) },
      followUps: [{ setBy: event.id, on: event.data.followUpOn }],
    }),
    FeedbackAcknowledged: (row, event) => ({ ...row, acknowledged: stampOf(event) }),
    FeedbackAccepted: (row, event) => ({
      ...row,
      accepted: { ...event.data, stamp: stampOf(event) },
    }),
    FeedbackDeclined: (row, event) => ({
      ...row,
      declinings: [...row.declinings, { ...event.data, stamp: stampOf(event) }],
    }),
    FeedbackReadAnew: (row) => row,
    FollowUpCameDue: (row, event) => ({
      ...row,
      followUps: row.followUps.map((each) =>
        each.setBy === event.data.setBy ? { ...each, cameDue: stampOf(event) } : each,
      ),
    }),
    FollowUpAnswered: (row, event) => {
      const accepted = row.accepted !== undefined
      const answered = { ...event.data, stamp: stampOf(event), accepted }
      return { ...row, followUps: changeLast(row.followUps, (last) => ({ ...last, answered })) }
    },
    FeedbackClosed: (row, event) => ({ ...row, closings: [...row.closings, stampOf(event)] }),
    FeedbackReopened: (row, event) => ({
      ...row,
      reopenings: [...row.reopenings, { ...event.data, stamp: stampOf(event) }],
      followUps: [...row.followUps, { setBy: event.id, on: event.data.followUpOn }],
    }),
    DisclosureOffered: disclosing.offered,
    FeedbackDisclosed: disclosing.agreed,
    DisclosureTakenBack: disclosing.takenBack,
    FeedbackReplaced: (row, event) => ({
      ...row,
      replacedBy: { stamp: stampOf(event), feedback: event.data.by },
    }),
  }),
}
