import { addDays, earlier, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { partNamed } from '../alignment/parts.ts'
import { people } from '../folds/people.ts'
import { query } from '../query.ts'
import { today } from './parts/dates.ts'
import { Explanation, measures } from './parts/explanation.ts'
import { whyAlignment } from './parts/why-alignment.ts'
import { whyBehaviour } from './parts/why-behaviour.ts'
import { whyPart } from './parts/why-part.ts'
import { peopleIn } from './parts/why-people.ts'
import { whyStated } from './parts/why-stated.ts'

/** What a score is compared with, unless a day is named. */
const LOOKS_BACK_DAYS = 90

export const why = query({
  name: 'why',
  summary: 'Why a score is what it is: contributions that sum to it exactly, and what changed it.',
  params: z.strictObject({
    measure: z.enum(measures),
    from: z.string(),
    to: z.string(),
    /** Of alignment and its parts: the team, where all its members count, not only these two. */
    partnership: z.string().optional(),
    /** Compared with the beginning of this day in the organisation's zone. Left out: ninety days before the moment. */
    since: LocalDate.optional(),
  }),
  response: Explanation,
  answer: (view, { measure, from, to, partnership, since }) => {
    if (from === to || !view.row(people, from) || !view.row(people, to)) return undefined
    const now = today(view)
    const asked = since ?? addDays(now, -LOOKS_BACK_DAYS)
    // Nothing has come yet since a day that is still to come.
    const day = earlier(asked, now)
    const two = { from, to }
    if (measure === 'stated') return whyStated(view, two, day)
    if (measure === 'reliability' || measure === 'reliance')
      return whyBehaviour(view, measure, two, day)
    const all = peopleIn(view, two, partnership)
    if (measure === 'alignment')
      return whyAlignment(view, { ...two, people: all, partnership, since: day })
    const part = partNamed(measure)
    return part && whyPart(view, part, { ...two, people: all, since: day })
  },
})
