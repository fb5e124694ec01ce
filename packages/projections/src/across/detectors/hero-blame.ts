import { type Instant, kinds, type PersonId, type Thresholds } from '@lockstep/domain'
import { type Pair, tauB, tauTest } from '@lockstep/measures'
import { type RevenuePeriod, revenuePeriods } from '../../subjects/revenue/periods.ts'
import {
  type CountedAs,
  type PraiseOrBlame,
  praiseAndBlame,
  type SaidInPeriod,
  saidInPeriods,
} from '../../subjects/revenue/said.ts'
import { inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found, type Resting, type TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'
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
    'Its giver left open whether it is praise or blame: it is counted by its kind, hard as −1, appreciation as +1.',
    'There are few periods.',
    'The market moves both.',
  ],
  closesWhen: 'It moves together no longer, or less of it is about the person.',
  drawn: 'Drawn beside revenue, in a chart of',
  source: 'CEO and CRO: neither a hero nor a scapegoat of revenue',
  overAll: true,
  find: (view, limits) => {
    const periods = revenuePeriods(view)
    const said = praiseAndBlame(view)
    const found: Found[] = []
    const tooFew: TooFew[] = []
    const all: SaidInPeriod[] = []
    for (const theirs of Map.groupBy(said, ({ from, to }) => `${from} ${to}`).values()) {
      const cases = saidInPeriods(periods, theirs)
      all.push(...cases)
      found.push(...foundIn(view, periods, theirs, limits))
      tooFew.push(...short(view, theirs, cases, limits))
    }
    const told = (one: SaidInPeriod) => reported(view, one)
    return { ...examining(all, told), findings: found, tooFew }
  },
})

/** A period, by the report of its revenue. */
function reported(view: View, { period: { metric, stamp }, said: [some] }: SaidInPeriod): Resting {
  const name = (person: PersonId) => firstNameOf(view, person)
  const two = some === undefined ? '' : `, ${name(some.from)} of ${name(some.to)}`
  return resting('metric', metric, stamp, `reported${two}`)
}

function foundIn(
  view: View,
  periods: readonly RevenuePeriod[],
  theirs: readonly PraiseOrBlame[],
  limits: Limits,
): Found[] {
  const [some] = theirs
  if (some === undefined || periods.length < limits.min_n) return []
  const holds = (at: Instant) => {
    const known = periods.filter(({ stamp }) => stamp.at <= at)
    const cases = saidInPeriods(
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
  const turns = [...periods.map(({ stamp }) => stamp.at), ...theirs.map(({ stamp }) => stamp.at)]
  return stretches(turns, view.moment, holds).flatMap(({ from, to, first, last }) => {
    const [root, ...more] = first.cases.map(({ period: { metric, stamp } }) =>
      resting('metric', metric, stamp, 'reported'),
    )
    if (root === undefined) return []
    const name = (person: PersonId) => firstNameOf(view, person)
    return [
      {
        roots: [root, ...more] as const,
        rests: last.cases.flatMap(({ said }) =>
          said.map(({ id, stamp }) => resting('feedback', id, stamp, 'gave feedback')),
        ),
        of: some.to,
        concerned: [some.from, some.to],
        at: from,
        said: () => [
          {
            text: `Over ${inWords(last.cases.length)} periods, what ${name(some.from)} said of ${name(some.to)} followed revenue: ${howSaid(last.cases)}.`,
          },
        ],
        figures: () => [
          { label: 'Kendall’s tau-b', value: last.tau.toFixed(2) },
          { label: 'p', value: last.p.toFixed(3) },
        ],
        ...examining(last.cases, (one) => reported(view, one)),
        inConfidence: true as const,
        ...(to === undefined
          ? {}
          : {
              closed: {
                at: to,
                how: 'it moves together no longer, or less of it is about the person',
              },
            }),
      },
    ]
  })
}

/** What was left open is told as its kind: nobody is said to have blamed who did not. */
function howSaid(cases: readonly SaidInPeriod[]): string {
  const all = new Set(cases.flatMap(({ said }) => said.map(({ as }) => as)))
  const told = (...some: CountedAs[]) =>
    some
      .filter((as) => all.has(as))
      .map((as) => (as === 'hard' ? 'hard feedback' : as))
      .join(' or ') || 'neither'
  const isOpen = kinds.some((kind) => all.has(kind))
  const open = isOpen ? ', counted by its kind where it was left open' : ''
  return `${told('praise', 'appreciation')} above plan, ${told('blame', 'hard')} below${open}`
}

function short(
  view: View,
  theirs: readonly PraiseOrBlame[],
  cases: readonly SaidInPeriod[],
  { min_n }: Limits,
): TooFew[] {
  const [some] = theirs
  if (some === undefined || cases.length >= min_n) return []
  const name = (person: PersonId) => firstNameOf(view, person)
  return [
    {
      whose: [{ text: `Periods in which ${name(some.from)} said something of ${name(some.to)}` }],
      ...examining(cases, (one) => reported(view, one)),
      needed: min_n,
    },
  ]
}
