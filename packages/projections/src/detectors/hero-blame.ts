import type { Instant, PersonId, Thresholds } from '@lockstep/domain'
import { type Pair, tauB, tauTest } from '@lockstep/measures'
import { feedback } from '../folds/feedback.ts'
import { metrics } from '../folds/metrics.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { type GivenFeedback, isGiven } from '../queries/parts/feedback-line.ts'
import { inWords } from '../queries/parts/in-words.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import { ofTheTwo } from '../record/between.ts'
import { isHidden, type View } from '../view.ts'
import { detector, type Found, type Resting, type TooFew } from './detector.ts'
import { resting } from './resting.ts'
import { stretches } from './stretches.ts'

type Limits = Thresholds<'hero_blame'>

export const heroBlame = detector({
  id: 'hero_blame',
  name: 'Praise and blame that follow revenue',
  looksFor:
    'Praise of one when revenue is above plan and blame when it is below, most of it about the person. Only the two can read it.',
  looksAt: 'periods of revenue in which one gave the other praise or blame',
  thresholds: {
    min_n: 'Periods that are needed',
    tau: 'Kendall’s tau-b from which on it is said',
    alpha: 'p (exact up to eight periods, one-sided) up to which it is said',
    share: 'Share of it that is about the person',
  },
  mistakes: [
    'It is about what they did and could do: its giver can say so, and it is not about the person then.',
    'There are few periods.',
    'The market moves both.',
  ],
  closesWhen: 'It no longer moves together.',
  source: 'CEO and CRO: neither a hero nor a scapegoat of revenue',
  find: (view, limits) => {
    const periods = periodsIn(view)
    const said = [...view.rows(feedback).values()]
      .filter(isGiven)
      .flatMap((row) => readable(view, row))
    const found: Found[] = []
    const tooFew: TooFew[] = []
    let examined = 0
    for (const theirs of Map.groupBy(said, ({ from, to }) => `${from} ${to}`).values()) {
      const cases = casesOf(periods, theirs)
      examined += cases.length
      found.push(...foundIn(view, periods, theirs, limits))
      tooFew.push(...short(view, theirs, cases.length, limits))
    }
    return { examined, findings: found, tooFew }
  },
})

/** What revenue came to in some days, against what was planned for them. */
interface Period {
  readonly rest: Resting
  readonly from: string
  readonly to: string
  readonly variance: number
}

function periodsIn(view: View): Period[] {
  return [...view.rows(metrics).values()].flatMap(({ id, defined, values }) =>
    defined?.revenue !== true || defined.parent !== undefined
      ? []
      : values.flatMap(({ on, since, value, plan, stamp }) =>
          since === undefined || plan === undefined || plan === 0
            ? []
            : [
                {
                  rest: resting('metric', id, stamp, 'reported'),
                  from: since,
                  to: on,
                  variance: (value - plan) / plan,
                },
              ],
        ),
  )
}

/** Praise or blame that the viewer may read: that of the two alone. */
interface Said {
  readonly from: PersonId
  readonly to: PersonId
  readonly rest: Resting
  readonly stamp: Stamp
  readonly day: string
  readonly valence: number
  readonly aboutThePerson: boolean
}

function readable(view: View, { id, given }: GivenFeedback): Said[] {
  const owned = ofTheTwo(given, given.stamp)
  const valence = view.tell(given.valence, owned)
  const inTheirHands = view.tell(given.inTheirHands ?? false, owned)
  if (isHidden(valence) || isHidden(inTheirHands)) return []
  const { from, to, stamp } = given
  const rest = resting('feedback', id, stamp, 'gave feedback')
  const day = dayIn(stamp, view.zone)
  return [
    {
      from,
      to,
      rest,
      stamp,
      day,
      valence,
      aboutThePerson: given.kind !== 'direct' && !inTheirHands,
    },
  ]
}

interface Case {
  readonly period: Period
  readonly said: readonly Said[]
  readonly mean: number
}

/** The periods in which one said something of the other, with the mean of it. */
const casesOf = (periods: readonly Period[], said: readonly Said[]): Case[] =>
  periods.flatMap((period) => {
    const within = said.filter(({ day }) => day >= period.from && day <= period.to)
    const mean = within.reduce((sum, { valence }) => sum + valence, 0) / within.length
    return within.length === 0 ? [] : [{ period, said: within, mean }]
  })

function foundIn(
  view: View,
  periods: readonly Period[],
  theirs: readonly Said[],
  limits: Limits,
): Found[] {
  const [some] = theirs
  if (some === undefined) return []
  const holds = (at: Instant) => {
    const known = periods.filter(({ rest }) => rest.stamp.at <= at)
    const cases = casesOf(
      known,
      theirs.filter(({ stamp }) => stamp.at <= at),
    )
    if (cases.length < limits.min_n) return undefined
    const pairs = cases.map(({ period, mean }): Pair => [period.variance, mean])
    const tau = tauB(pairs)
    const p = tauTest(pairs)?.oneSided ?? 1
    const all = cases.flatMap(({ said }) => said)
    const personal = all.filter(({ aboutThePerson }) => aboutThePerson).length / all.length
    const moves = tau !== null && tau >= limits.tau && p <= limits.alpha
    return moves && personal >= limits.share ? { cases, tau, p } : undefined
  }
  const turns = [
    ...periods.map(({ rest }) => rest.stamp.at),
    ...theirs.map(({ stamp }) => stamp.at),
  ]
  return stretches(turns, view.moment, holds).flatMap(({ from, to, first, last }) => {
    const [root, ...more] = first.cases.map(({ period }) => period.rest)
    if (root === undefined) return []
    const name = (person: PersonId) => firstName(personView(view, person))
    return [
      {
        roots: [root, ...more] as const,
        rests: last.cases.flatMap(({ said }) => said.map(({ rest }) => rest)),
        concerned: [some.from, some.to],
        at: from,
        said: () => [
          {
            text: `Over ${inWords(last.cases.length)} periods, what ${name(some.from)} said of ${name(some.to)} followed revenue: praise above plan, blame below.`,
          },
        ],
        figures: [
          { label: 'Kendall’s tau-b', value: last.tau.toFixed(2) },
          { label: 'p', value: last.p.toFixed(3) },
        ],
        examined: last.cases.length,
        inConfidence: true as const,
        ...(to === undefined ? {} : { closed: { at: to, how: 'it no longer moves together' } }),
      },
    ]
  })
}

function short(view: View, theirs: readonly Said[], examined: number, { min_n }: Limits): TooFew[] {
  const [some] = theirs
  if (some === undefined || examined >= min_n) return []
  const name = (person: PersonId) => firstName(personView(view, person))
  return [
    {
      whose: [{ text: `Periods in which ${name(some.from)} said something of ${name(some.to)}` }],
      examined,
      needed: min_n,
    },
  ]
}
