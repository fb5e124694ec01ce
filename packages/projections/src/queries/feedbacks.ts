import { kinds } from '@lockstep/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { FeedbackLine, feedbackStates } from './parts/feedback-line.ts'

export const feedbacks = query({
  name: 'feedbacks',
  summary: 'Feedback exchanges: that they exist, between whom, and where they stand.',
  params: z.strictObject({
    partnership: z.string().optional(),
    /** Given or received by this person. */
    person: z.string().optional(),
    kind: z.enum(kinds).optional(),
    state: z.enum(feedbackStates).optional(),
    overdue: z.literal('yes').optional(),
  }),
  response: z.strictObject({
    /** The latest first. */
    feedback: z.array(FeedbackLine),
    counts: z.strictObject({
      all: z.int(),
      open: z.int(),
      overdue: z.int(),
      closed: z.int(),
      declined: z.int(),
    }),
  }),
  answer: () => undefined,
})
