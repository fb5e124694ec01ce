import { LocalDate, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../folds/partnerships.ts'
import { PersonView, query } from '../query.ts'
import { type RevenuePeriod, revenuePeriods } from '../revenue/periods.ts'
import { type PraiseOrBlame, praiseAndBlame, saidInPeriods } from '../revenue/said.ts'
import type { View } from '../view.ts'
import { Href } from './parts/href.ts'
import { counted, inWords } from './parts/in-words.ts'
import { firstName, personView } from './parts/person.ts'

const Period = z.strictObject({
  href: Href,
  from: LocalDate,
  to: LocalDate,
  /** Distance from the plan as a share of it: -0.1 is a tenth below. */
  variance: z.number(),
  /** What was said in it; absent where nothing was. */
  said: z
    .strictObject({
      /** Mean valence, from -1, blame, to 1, praise. */
      mean: z.number(),
      count: z.int(),
      aboutThePerson: z.int(),
    })
    .optional(),
})

export const revenue = query({
  name: 'revenue',
  summary:
    'Revenue against plan, period by period, beside what each of a partnership said of another: for the two alone.',
  params: z.strictObject({ partnership: z.string() }),
  response: z.strictObject({
    /** Each direction in which something was said that the viewer may read. */
    directions: z.array(
      z.strictObject({
        from: PersonView,
        to: PersonView,
        /** The chart in a sentence. */
        told: z.string(),
        /** In order of time, also those in which nothing was said. */
        periods: z.array(Period),
      }),
    ),
  }),
  answer: (view, { partnership }) => {
    const state = view.row(partnerships, partnership)?.state
    if (state === undefined || state.is === 'none') return undefined
    const periods = revenuePeriods(view).sort((x, y) => (x.to < y.to ? -1 : 1))
    const said = praiseAndBlame(view)
    return {
      directions: state.members.flatMap((from) =>
        state.members.flatMap((to) => {
          const theirs = said.filter((each) => each.from === from && each.to === to)
          return directionView(view, { from, to, periods, said: theirs })
        }),
      ),
    }
  },
})

interface Direction {
  readonly from: PersonId
  readonly to: PersonId
  readonly periods: readonly RevenuePeriod[]
  readonly said: readonly PraiseOrBlame[]
}

function directionView(view: View, { from, to, periods, said }: Direction) {
  const cases = new Map(saidInPeriods(periods, said).map((each) => [each.period, each]))
  if (cases.size === 0) return []
  const [giver, receiver] = [personView(view, from), personView(view, to)]
  const of = (isAbove: boolean) =>
    [...cases.values()].filter(({ period }) => period.variance >= 0 === isAbove)
  const told = [
    toldOf(
      'at or above plan',
      'praise',
      of(true).map(({ mean }) => mean > 0),
    ),
    toldOf(
      'below plan',
      'blame',
      of(false).map(({ mean }) => mean < 0),
    ),
  ].filter((each) => each !== undefined)
  return [
    {
      from: giver,
      to: receiver,
      told: `${firstName(giver)} of ${firstName(receiver)}: ${told.join('; ')}.`,
      periods: periods.map((period) => {
        const there = cases.get(period)
        const { metric, variance } = period
        return {
          href: { noun: 'metric' as const, id: metric },
          ...{ from: period.from, to: period.to, variance },
          ...(there === undefined
            ? {}
            : {
                said: {
                  mean: there.mean,
                  count: there.said.length,
                  aboutThePerson: there.said.filter(({ aboutThePerson }) => aboutThePerson).length,
                },
              }),
        }
      }),
    },
  ]
}

/** "praise in two of three periods at or above plan" */
const toldOf = (where: string, what: string, hits: readonly boolean[]): string | undefined =>
  hits.length === 0
    ? undefined
    : `${what} in ${hits.includes(true) ? inWords(hits.filter(Boolean).length) : 'none'} of ${counted(hits.length, 'period')} ${where}`
