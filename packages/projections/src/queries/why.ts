import { query } from '../view/query.ts'
import { Explanation } from './parts/explanation.ts'
import { WhyAsked, whyOf } from './parts/why-asked.ts'

export const why = query({
  name: 'why',
  summary: 'Why a score is what it is: contributions that sum to it exactly, and what changed it.',
  params: WhyAsked,
  response: Explanation,
  answer: whyOf,
})
