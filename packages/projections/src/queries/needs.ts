import { LocalDate, type Need, thresholdsIn } from '@lockstep/domain'
import { shareInterval } from '@lockstep/measures'
import { z } from 'zod'
import { namedRecord } from '../records/named.ts'
import {
  countsIn,
  isBorneOut,
  type Needed,
  neededIn,
  quarterOfItem,
} from '../subjects/needs/items.ts'
import { dayShown } from '../telling/dates.ts'
import { Named } from '../telling/href.ts'
import { quarterInWords, yearBegins } from '../telling/quarter.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const standings = ['borne out', 'named', 'serves no buyer', 'says nothing'] as const
type Standing = (typeof standings)[number]

const nouns = ['request', 'decision', 'goal'] as const

const Quarter = z.strictObject({
  /** `2026-Q1`: of the fiscal year that begins in 2026. */
  quarter: z.string(),
  /** "Q1 2026", or "Q1 2026/27". */
  called: z.string(),
  /** Records that name a need which something bears out. */
  borneOut: z.int(),
  /** Records that could: those that say that they serve no buyer, and why, are left out. */
  of: z.int(),
  /** Where the share may lie, at the level that the measure says; absent where there is nothing to tell. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  /** Too few to say anything by. */
  few: z.boolean(),
  byNoun: z.array(z.strictObject({ noun: z.enum(nouns), borneOut: z.int(), of: z.int() })),
  /** How many stand each way. */
  standing: z.record(z.enum(standings), z.int()),
  records: z.array(
    z.strictObject({
      ...Named.shape,
      noun: z.enum(nouns),
      standing: z.enum(standings),
      /** The segment whose need it is, or why it is none's. */
      need: z.string().optional(),
      /** It is that of a goal which it serves. */
      inherited: z.boolean(),
      on: LocalDate,
    }),
  ),
})

export const needs = query({
  name: 'needs',
  summary: 'Whose need requests, decisions and goals serve, by quarter; never by person.',
  params: z.strictObject({}),
  response: z.strictObject({
    /** The latest first. */
    quarters: z.array(Quarter),
    /** Of the intervals. */
    level: z.number(),
    /** Below so many records in a quarter nothing is found about it. */
    fewest: z.int(),
    /** The first month of the fiscal year, 1 to 12. */
    yearBegins: z.int(),
  }),
  answer: (view) => {
    const { level, min_n: fewest } = thresholdsIn(view.organisation, 'buyer_left_out')
    const byQuarter = Map.groupBy(neededIn(view), (item) => quarterOfItem(view, item))
    return {
      quarters: [...byQuarter]
        .sort(([a], [b]) => (a > b ? -1 : 1))
        .map(([quarter, items]) => quarterView(view, { quarter, items, level, fewest })),
      level,
      fewest,
      yearBegins: yearBegins(view.organisation),
    }
  },
})

interface OfQuarter {
  readonly quarter: string
  readonly items: readonly Needed[]
  readonly level: number
  readonly fewest: number
}

function quarterView(view: View, { quarter, items, level, fewest }: OfQuarter) {
  const counted = items.filter(countsIn)
  const share = (these: readonly Needed[]) => ({
    borneOut: these.filter(isBorneOut).length,
    of: these.length,
  })
  const { borneOut, of } = share(counted)
  const interval = shareInterval(borneOut, of, level)
  const standing = items.map(standingOf)
  return {
    quarter,
    called: quarterInWords(view.organisation, quarter),
    borneOut,
    of,
    ...(interval === null ? {} : { interval }),
    few: of < fewest,
    byNoun: nouns.map((noun) => ({
      noun,
      ...share(counted.filter((item) => item.noun === noun)),
    })),
    standing: Object.fromEntries(
      standings.map((each) => [each, standing.filter((stands) => stands === each).length]),
    ) as Record<Standing, number>,
    records: items
      .toSorted((x, y) => (x.stamp.at > y.stamp.at ? -1 : 1))
      .flatMap((item) => recordView(view, item)),
  }
}

function recordView(view: View, item: Needed) {
  const { noun, id, stamp, need, own } = item
  const named = namedRecord(view, noun, id)
  if (named === undefined) return []
  return [
    {
      ...named,
      noun,
      standing: standingOf(item),
      ...(need === undefined ? {} : { need: inWords(need) }),
      inherited: own === undefined && need !== undefined,
      on: dayShown(stamp, view),
    },
  ]
}

function standingOf(item: Needed): Standing {
  if (isBorneOut(item)) return 'borne out'
  if (item.need === undefined) return 'says nothing'
  return 'none' in item.need ? 'serves no buyer' : 'named'
}

const inWords = (need: Need): string => ('none' in need ? need.none : need.segment)
