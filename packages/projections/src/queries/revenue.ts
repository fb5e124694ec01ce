import { LocalDate, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../folds/partnerships.ts'
import { type RevenuePeriod, revenuePeriods } from '../subjects/revenue/periods.ts'
import {
  countedAs,
  isStated,
  type PraiseOrBlame,
  praiseAndBlame,
  type SaidInPeriod,
  saidInPeriods,
} from '../subjects/revenue/said.ts'
import { Href } from '../telling/href.ts'
import { counted, inWords } from '../telling/in-words.ts'
import { firstName, personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Period = z.strictObject({
  href: Href,
  from: LocalDate,
  to: LocalDate,
  /** Distance from the plan as a share of it: -0.1 is a tenth below. */
  variance: z.number(),
  /** What was said in it; absent where nothing was. */
  said: z
    .strictObject({
      /** Mean valence, from -1, blame, to 1, praise; what its giver left open is counted by its kind. */
      mean: z.number(),
      count: z.int(),
      /** How many by what they count by: what their givers stated, or, left open, their kinds. */
      counted: z.array(z.strictObject({ as: z.enum(countedAs), count: z.int() })),
      /** Whether it came to praise or blame because somebody said that of it, and not by kind alone. */
      stated: z.boolean(),
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
    toldOf(['at or above plan', 'praise', 'appreciation'], of(true), ({ mean }) => mean > 0),
    toldOf(['below plan', 'blame', 'hard feedback'], of(false), ({ mean }) => mean < 0),
  ].filter((each) => each !== undefined)
  return [
    {
      from: giver,
      to: receiver,
      told: `${firstName(giver)} on ${firstName(receiver)}: ${told.join('; ')}.`,
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
                  counted: countedIn(there.said),
                  stated: isStated(there),
                  aboutThePerson: there.said.filter(({ aboutThePerson }) => aboutThePerson).length,
                },
              }),
        }
      }),
    },
  ]
}

const countedIn = (said: readonly PraiseOrBlame[]) =>
  countedAs.flatMap((as) => {
    const count = said.filter((each) => each.as === as).length
    return count === 0 ? [] : [{ as, count }]
  })

/** "no blame in three periods below plan, though in two of them there was hard feedback that is not marked as praise or blame" */
function toldOf(
  [where, what, byKind]: readonly [where: string, what: string, byKind: string],
  cases: readonly SaidInPeriod[],
  hit: (one: SaidInPeriod) => boolean,
): string | undefined {
  if (cases.length === 0) return undefined
  const hits = cases.filter(hit)
  const stated = hits.filter(isStated).length
  const open = hits.length - stated
  const all = cases.length === 1 ? 'the one period' : counted(cases.length, 'period')
  const part = stated === cases.length ? '' : `${inWords(stated)} of `
  const said = stated === 0 ? `no ${what} in ${all} ${where}` : `${what} in ${part}${all} ${where}`
  if (open === 0) return said
  const those = cases.length === 1 ? 'it' : `${inWords(open)} ${stated === 0 ? 'of them' : 'more'}`
  return `${said}, ${stated === 0 ? 'though' : 'and'} in ${those} there was ${byKind} that is not marked as praise or blame`
}
