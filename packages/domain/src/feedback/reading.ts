import { z } from 'zod'
import { FeedbackId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { feedback } from './feedback.ts'
import { type FeedbackState, isToBeReadAnew } from './state.ts'

const command = commandsOf(feedback)
const id = FeedbackId
export const receiver = (state: FeedbackState) => (state.is === 'none' ? [] : [state.to])

export const AcknowledgeFeedback = command({
  title: 'Acknowledge feedback',
  input: z.strictObject({ id }),
  giver: 'named',
  named: receiver,
  records: ['FeedbackAcknowledged'],
  decide: () => [{ type: 'FeedbackAcknowledged', data: {} }],
})

export const ReadFeedbackAnew = command({
  title: 'Say that you have read what was corrected',
  input: z.strictObject({ id }),
  giver: 'named',
  named: receiver,
  personal: true,
  records: ['FeedbackReadAnew'],
  decide: (_, state) => {
    const corrected = 'It says what it said when you answered it.'
    require(isToBeReadAnew(state), 'NotCorrectedSince', corrected)
    return [{ type: 'FeedbackReadAnew', data: {} }]
  },
})
