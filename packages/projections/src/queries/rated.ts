import { LocalDate } from '@lockstep/domain'
import { statedScoreAt } from '@lockstep/measures'
import { z } from 'zod'
import { modelOf } from '../subjects/model/model.ts'
import { type Rated, ratedByViewer } from '../subjects/stated/rated-by.ts'
import { whyHref } from '../subjects/trust/direction.ts'
import { dayShown } from '../telling/dates.ts'
import { Href } from '../telling/href.ts'
import { byFamilyName, personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const RatedView = z.strictObject({
  person: PersonView,
  /** 0..100, as of the moment. */
  mean: z.number(),
  /** Standard deviation: how sure the mean is. */
  sd: z.number(),
  /** The 90 % band. */
  low: z.number(),
  high: z.number(),
  /** How many ratings it rests on. */
  ratings: z.int(),
  /** The day on which the last of them was opened. */
  last: LocalDate,
  stale: z.boolean(),
  href: Href,
})

export const rated = query({
  name: 'rated',
  summary: 'All whom the viewer rates, side by side, with uncertainty: for the viewer alone.',
  params: z.strictObject({}),
  response: z.strictObject({
    /** In the order of their family names, never by a figure. */
    rated: z.array(RatedView),
  }),
  answer: (view) => ({
    rated: ratedByViewer(view)
      .flatMap((one) => ratedView(view, one))
      .sort((x, y) => byFamilyName(x.person, y.person)),
  }),
})

function ratedView(view: View, { person, ratings, steps }: Rated) {
  const score = statedScoreAt(steps, Date.parse(view.moment), modelOf(view).level)
  const last = ratings.at(-1)
  if (score === null || last === undefined) return []
  const { score: mean, variance, low, high, pulses, stale } = score
  return [
    {
      person: personView(view, person),
      ...{ mean, low, high, stale, sd: Math.sqrt(variance), ratings: pulses },
      last: dayShown(last.open, view),
      href: whyHref('stated', { from: view.viewer.person, to: person }),
    },
  ]
}
