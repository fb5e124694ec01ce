import { WhyAsked, whyOf } from '../across/why/asked.ts'
import { Explanation } from '../across/why/explanation.ts'
import { query } from '../view/query.ts'

export const why = query({
  name: 'why',
  summary: 'Why a score is what it is: contributions that sum to it exactly, and what changed it.',
  params: WhyAsked,
  response: Explanation,
  answer: whyOf,
})
