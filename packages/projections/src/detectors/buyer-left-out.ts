import { endOfDay, type Instant, startOfDay, type Thresholds } from '@lockstep/domain'
import { shareInterval } from '@lockstep/measures'
import { countsIn, isBorneOut, type Needed, neededIn, quarterOfItem } from '../needs/items.ts'
import { lastDayOfQuarter, quarterInWords } from '../quarter.ts'
import type { View } from '../view.ts'
import { detector, type Found, type Resting, type TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'

type Limits = Thresholds<'buyer_left_out'>

export const buyerLeftOut = detector({
  id: 'buyer_left_out',
  name: 'The buyers’ needs in the back seat',
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
  closesWhen: 'A need with evidence is named, or that there is none, with the reason.',
  source: 'From rivals to teammates, and the CEO–CMO relationship: the buyers’ needs first',
  find: (view, limits) => {
    const counted = neededIn(view).filter(countsIn)
    const found: Found[] = []
    const tooFew: TooFew[] = []
    for (const items of Map.groupBy(
      counted,
      (item) => `${item.of} ${quarterOfItem(view, item)}`,
    ).values()) {
      if (isMostlyMust(items)) continue
      const enough = items.length >= limits.min_n
      if (enough) found.push(...foundIn(view, items, limits))
      else if (isNow(view, items)) tooFew.push(tooFewOf(view, items, limits))
    }
    return { ...examining(counted, said), findings: found, tooFew }
  },
})

/** Of the quarter that is not over yet: of those before, nothing more will be known. */
const isNow = (view: View, [item]: readonly Needed[]): boolean =>
  item !== undefined && endOf(view, quarterOfItem(view, item)) >= view.moment

/** The last day of a quarter, of which more is only known then. */
const endOf = (view: View, quarter: string): Instant =>
  endOfDay(lastDayOfQuarter(view.organisation, quarter), view.zone)

const isMostlyMust = (items: readonly Needed[]): boolean =>
  2 * items.filter(({ must }) => must).length > items.length

const said = ({ noun, id, stamp, of }: Needed): Resting =>
  resting(noun, id, stamp, `put on record, for ${of}`)

const rest = (item: Needed): Resting => {
  const { noun, id, stamp } = item
  return resting(noun, id, stamp, `names ${isBorneOut(item) ? 'a' : 'no'} need that is borne out`)
}

function foundIn(view: View, items: readonly Needed[], { min_share, level }: Limits): Found[] {
  const [some] = items
  const k = items.filter(isBorneOut).length
  const interval = shareInterval(k, items.length, level)
  const without = items.filter((item) => !isBorneOut(item))
  if (some === undefined) return []
  if (interval === null || interval.high >= min_share) return []
  const quarter = quarterOfItem(view, some)
  const end = endOf(view, quarter)
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return [
    {
      // It stays the same finding as needs are named.
      roots: [rest(some)],
      rests: without.map(rest),
      concerned: [...new Set(items.map(({ by }) => by))],
      at: end < view.moment ? end : (items.at(-1)?.stamp.at ?? startOfDay('1970-01-01', view.zone)),
      said: () => [
        {
          text: `In ${quarterInWords(view.organisation, quarter)}, ${k} of ${items.length} requests, decisions and goals of ${some.of} name a buyer’s need that is borne out.`,
        },
      ],
      figures: () => [
        { label: 'Share', value: percent(k / items.length) },
        {
          label: `Interval, ${percent(level)}`,
          value: `${percent(interval.low)} to ${percent(interval.high)}`,
        },
      ],
      ...examining(items, said),
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
