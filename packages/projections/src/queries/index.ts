import { decision } from './decision.ts'
import { decisions } from './decisions.ts'
import { feedback } from './feedback.ts'
import { feedbacks } from './feedbacks.ts'
import { goal } from './goal.ts'
import { goals } from './goals.ts'

/** Every question that can be asked, by the name that it has in URLs. */
export const queries = {
  decision,
  decisions,
  feedback,
  feedbacks,
  goal,
  goals,
} as const

export type QueryName = keyof typeof queries
