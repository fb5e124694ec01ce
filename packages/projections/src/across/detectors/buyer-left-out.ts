import { endOfDay, type Instant, later, type Thresholds } from '@lockstep/domain'
import { shareInterval } from '@lockstep/measures'
import {
  countsIn,
  isBorneOut,
  type Needed,
  neededIn,
  quarterOfItem,
} from '../../subjects/needs/items.ts'
import { lastDayOfQuarter, quarterInWords, yearBegins } from '../../telling/quarter.ts'
import { onceARow } from '../../view/once-a-row.ts'
import { onceASeries } from '../../view/once-a-series.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found, type Resting, type TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'

type Limits = Thresholds<'buyer_left_out'>

export const buyerLeftOut = detector({
  id: 'buyer_left_out',
  name: 'Buyers’ needs rarely named',
  looksFor:
    'A quarter of the fiscal year in which few of the requests, decisions and goals of a function name the need of a buyer that is borne out.',
  looksAt: 'requests, decisions and goals',
  thresholds: {
    min_share: 'Share that the upper bound of an interval stays below',
    min_n: 'Records in a quarter below which no share is told',
    level: 'Level of the interval',
  },
  mistakes: [
    'Work within the house: what says so, with its reason, is not counted.',
    'The need is stated on a goal further up: that of every goal that it serves counts for it.',
    'A quarter of work that mostly has to be done, by law, for security or by a contract: where most of it is waived so, nothing is found.',
  ],
  closesWhen:
    'Needs with evidence are named, or that there are none, with the reason: then it is explained.',
  source: 'From rivals to teammates, and the CEO–CMO relationship: the buyers’ needs first',
  overAll: true,
  find: (view, limits) => {
    const all = neededIn(view)
    const of = (item: Needed) => `${item.of} ${quarterOfItem(view, item)}`
    const quarters = [...Map.groupBy(all, of).values()]
    const beside = JSON.stringify([view.zone, yearBegins(view.organisation), limits])
    return {
      ...examining(all.filter(countsIn), said),
      findings: quarters.flatMap((items) =>
        kept(items, beside, () => foundIn(view, items, limits)),
      ),
      tooFew: quarters
        .map((items) => items.filter(countsIn))
        .filter((items) => items.length < limits.min_n && isNow(view, items))
        .map((items) => tooFewOf(view, items, limits)),
    }
  },
})

/** Of the quarter that is not over yet: of those before, nothing more will be known. */
const isNow = (view: View, [item]: readonly Needed[]): boolean =>
  item !== undefined && endOf(view, quarterOfItem(view, item)) >= view.moment

/** The last day of a quarter, of which more is only known then. */
const endOf = (view: View, quarter: string): Instant =>
  endOfDay(lastDayOfQuarter(view.organisation, quarter), view.zone)

const said = ({ noun, id, stamp, of }: Needed): Resting =>
  resting(noun, id, stamp, `put on record, for ${of}`)

const namesIt = (item: Needed, at: Instant): Resting =>
  resting(
    item.noun,
    item.id,
    item.stamp,
    `names ${borneOutAt(item, at) ? 'a' : 'no'} need that is borne out`,
  )

/** Whether it counted by then: what serves no buyer does until that is said. */
const countedAt = (item: Needed, at: Instant): boolean =>
  item.stamp.at <= at && (countsIn(item) || item.since > at)

const borneOutAt = (item: Needed, at: Instant): boolean => isBorneOut(item) && item.since <= at

/** What changes of the counts with an item, and when. */
const turnsOf = (item: Needed): readonly Turn[] =>
  turnsKept(item, [], () => {
    const { stamp, since, must } = item
    const isMust = must === undefined ? [] : [later(stamp.at, must)]
    const ends = countsIn(item) ? [] : [since]
    return [
      { at: stamp.at, n: 1, k: 0, must: 0 },
      ...(isBorneOut(item) ? [{ at: since, n: 0, k: 1, must: 0 }] : []),
      ...isMust.map((at) => ({ at, n: 0, k: 0, must: 1 })),
      ...ends.map((at) => ({ at, n: -1, k: 0, must: -isMust.length })),
    ]
  })

const turnsKept = onceARow<Needed, readonly Turn[]>()

interface Turn {
  readonly at: Instant
  readonly n: number
  readonly k: number
  readonly must: number
}

/** When a quarter's share first fell short, when it last did, and when no longer. */
interface Short {
  readonly from: Instant
  readonly last: Instant
  readonly to?: Instant
}

function shortIn(items: readonly Needed[], limits: Limits): Short | undefined {
  if (items.length < limits.min_n) return undefined
  const turns = items.flatMap(turnsOf).sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0))
  let [k, n, must] = [0, 0, 0]
  let short: Short | undefined
  for (const [which, turn] of turns.entries()) {
    k += turn.k
    n += turn.n
    must += turn.must
    const { at } = turn
    if (turns[which + 1]?.at === at) continue
    // Where most has to be done, nothing is found.
    if (n >= limits.min_n && 2 * must <= n && fallsShort(k, n, limits))
      short = { from: short?.from ?? at, last: at }
    else if (short !== undefined && short.to === undefined) short = { ...short, to: at }
  }
  return short
}

const fallsShort = (k: number, n: number, { min_share, level }: Limits): boolean =>
  k < min_share * n && (shareInterval(k, n, level)?.high ?? 1) < min_share

const kept = onceASeries<Needed, Found[]>()

function foundIn(view: View, items: readonly Needed[], limits: Limits): Found[] {
  const short = shortIn(items, limits)
  if (short === undefined) return []
  const { from, last, to } = short
  const first = items.filter((item) => countedAt(item, from))
  const counted = items.filter((item) => countedAt(item, last))
  const without = counted.filter((item) => !borneOutAt(item, last))
  const [some] = first
  const k = counted.length - without.length
  const interval = shareInterval(k, counted.length, limits.level)
  if (some === undefined || interval === null) return []
  const quarter = quarterOfItem(view, some)
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return [
    {
      // It stays the same finding as needs are named, and as more comes on record.
      roots: [namesIt(some, last)],
      rests: without.map((item) => namesIt(item, last)),
      concerned: first.map(({ by }) => by),
      joined: items
        .filter((item) => item.stamp.at > from && item.stamp.at <= last)
        .filter((item) => countedAt(item, item.stamp.at))
        .map(({ by }) => by),
      at: from,
      said: () => [
        {
          text: `In ${quarterInWords(view.organisation, quarter)}, ${k} of ${counted.length} requests, decisions and goals of ${some.of} name a buyer’s need that is borne out.`,
        },
      ],
      figures: () => [
        { label: 'Share', value: percent(k / counted.length) },
        {
          label: `Interval, ${percent(limits.level)}`,
          value: `${percent(interval.low)} to ${percent(interval.high)}`,
        },
      ],
      ...examining(counted, said),
      ...(to === undefined
        ? {}
        : {
            explained: {
              at: to,
              how: 'needs are named, or said to be none, or more of it has to be done',
            },
          }),
    },
  ]
}

const tooFewOf = (view: View, items: readonly Needed[], { min_n }: Limits): TooFew => ({
  whose: items.slice(0, 1).map((item) => ({
    text: `Records of ${item.of} in ${quarterInWords(view.organisation, quarterOfItem(view, item))}`,
  })),
  ...examining(items, said),
  needed: min_n,
})
