import { addDays, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../folds/people.ts'
import { query } from '../query.ts'
import { today } from './parts/dates.ts'
import { Explanation } from './parts/explanation.ts'
import { whyMetrics } from './parts/why-metrics.ts'
import { whyPositions } from './parts/why-positions.ts'
import { whyReliability } from './parts/why-reliability.ts'

/** What a score is compared with, unless a day is named. */
const LOOKS_BACK_DAYS = 90

export const why = query({
  name: 'why',
  summary: 'Why a score is what it is: contributions that sum to it exactly, and what changed it.',
  params: z.strictObject({
    measure: z.enum(['reliability', 'positions', 'metrics']),
    from: z.string(),
    to: z.string(),
    /** Of positions: the team, where all its members count, not only these two. */
    partnership: z.string().optional(),
    /** Compared with the beginning of this day in the organisation's zone. Left out: ninety days before the moment. */
    since: LocalDate.optional(),
  }),
  response: Explanation,
  answer: (view, { measure, from, to, partnership, since }) => {
    if (from === to || !view.row(people, from) || !view.row(people, to)) return undefined
    const day = since ?? addDays(today(view), -LOOKS_BACK_DAYS)
    const two = { from, to }
    if (measure === 'reliability') return whyReliability(view, two, day)
    return measure === 'positions'
      ? whyPositions(view, two, partnership, day)
      : whyMetrics(view, two, partnership, day)
  },
})
