import type { LocalDate, nouns, Recorded } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly running?: Timer
}

const asksAgain = (id: string, event: Recorded, on: LocalDate): Row => ({
  id,
  running: setBy(event, {
    command: 'MarkFollowUpDue',
    input: { id, setBy: event.id, on },
    leaves: 'FollowUpCameDue',
    due: { day: on },
    dated: 'when due',
  }),
})

/** On the day on which its giver wants to be asked again, a feedback's follow-up comes due. */
export const followUps: Policy<Row, typeof nouns.feedback.events> = {
  name: 'follow-ups',
  noun: 'feedback',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    'FeedbackGiven.v2': ({ id }, event) => asksAgain(id, event, event.data.followUpOn),
    FeedbackReopened: ({ id }, event) => asksAgain(id, event, event.data.followUpOn),
    FeedbackDeclined: ({ id }) => ({ id }),
    FeedbackClosed: ({ id }) => ({ id }),
    FeedbackReplaced: ({ id }) => ({ id }),
  },
  timers: ({ running }) => (running === undefined ? [] : [running]),
}
