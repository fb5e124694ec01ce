import { FEW_METRICS, type MetricId, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { lastValue, metrics } from '../../folds/metrics.ts'
import type { PartnershipRow } from '../../folds/partnerships.ts'
import { hereIn } from '../../records/here.ts'
import { type Standing, standingMetrics } from '../../records/metric-standing.ts'
import { namedRecord, namedRecords } from '../../records/named.ts'
import { unnamed, unnamedAmong } from '../../records/unnamed.ts'
import { today } from '../../telling/dates.ts'
import { Href, Named } from '../../telling/href.ts'
import { peopleView, personView } from '../../telling/person.ts'
import { areSeen } from '../../telling/seen-whole.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { metricsAsPart } from '../alignment/metrics-as-part.ts'
import { valueInWords } from '../metrics/figure.ts'
import { whyHref } from '../trust/direction.ts'

/** In place of metrics that don't exist for the viewer: how many, and why they are not named. */
const Unnamed = z.strictObject({ unnamed: z.string() })
const MetricOrNot = z.union([Named, Unnamed])

const Joint = z.strictObject({
  metric: MetricOrNot,
  /** "EUR 4.2 M, 31 Aug"; absent where the metric is not named. */
  figure: z.string().optional(),
  /** Why it was proposed past the number that is enough. */
  reason: z.string().optional(),
  stamp: StampView,
  /** Members who have not agreed to it. */
  waitingFor: z.array(PersonView),
})

/** By what a partnership steers. */
export const JointMetrics = z
  .strictObject({
    /** So many need no reason. */
    few: z.int(),
    /** So many they are, each with its breakdowns; absent where what a metric is a breakdown of is not for the viewer. */
    counted: z.int().optional(),
    joint: z.array(Joint),
    proposed: z.array(Joint),
    /** The latest first. */
    dropped: z.array(z.strictObject({ metric: MetricOrNot, reason: z.string(), stamp: StampView })),
    /** How far they would choose the same. */
    agreement: z
      .strictObject({ value: z.number(), chance: z.number().optional(), href: Href })
      .optional(),
    /** What each would choose, in order of family name; nobody is left out who has said so. */
    favoured: z.array(
      z.strictObject({ person: PersonView, metrics: z.array(MetricOrNot), stamp: StampView }),
    ),
  })
  .meta({ id: 'JointMetrics' })

export function jointMetrics(view: View, row: PartnershipRow): z.output<typeof JointMetrics> {
  const { state, proposals } = row
  const standing = standingMetrics(row)
  const ofMetric = (each: Standing) => jointOf(view, row, each)
  const chosen = standing.filter(({ joint }) => joint)
  return {
    few: (state.is === 'none' ? undefined : state.charter?.metricCap) ?? FEW_METRICS,
    ...countedOf(
      view,
      chosen.map(({ metric }) => metric),
    ),
    joint: chosen.map(ofMetric),
    proposed: standing.filter(({ joint }) => !joint).map(ofMetric),
    dropped: proposals
      .flatMap(({ metric, chosen, dropped }) =>
        chosen === undefined || dropped === undefined
          ? []
          : [
              {
                metric: metricOrNot(view, metric),
                reason: dropped.reason,
                stamp: stampView(view, dropped.stamp),
              },
            ],
      )
      .toReversed(),
    ...agreementOf(view, row),
    favoured: favouredOf(view, row),
  }
}

const metricOrNot = (view: View, metric: MetricId): z.output<typeof MetricOrNot> =>
  namedRecord(view, 'metric', metric) ?? { unnamed: unnamed(view, 'metric') }

const countedOf = (view: View, chosen: readonly MetricId[]) =>
  areSeen(view, 'metric', chosen)
    ? { counted: new Set(chosen.map((metric) => countedAs(view, metric))).size }
    : {}

/** As the rule of few counts it: a breakdown as what it breaks down. */
function countedAs(view: View, metric: MetricId): MetricId {
  const state = view.row(metrics, metric)?.state
  return state === undefined || state.is === 'none' ? metric : (state.parent ?? metric)
}

function jointOf(view: View, { state }: PartnershipRow, standing: Standing) {
  const { metric, reason, stamp, accepted, chosen } = standing
  const members = state.is === 'none' ? [] : state.members
  const missing = members
    .filter(hereIn(view))
    .filter((member) => !accepted.some(({ person }) => person === member))
  return {
    metric: metricOrNot(view, metric),
    ...figureOf(view, metric),
    ...(reason === undefined ? {} : { reason }),
    stamp: stampView(view, chosen ?? stamp),
    waitingFor: peopleView(view, missing),
  }
}

function figureOf(view: View, metric: MetricId) {
  const row = view.row(metrics, metric)
  if (row?.defined === undefined) return {}
  const last = lastValue(row, today(view))
  const { unit } = row.defined
  return { figure: last === undefined ? 'nothing reported' : valueInWords(view, last, unit) }
}

function agreementOf(view: View, { id, state }: PartnershipRow) {
  const members: readonly PersonId[] = state.is === 'none' ? [] : state.members
  const [from, to] = members
  const part = metricsAsPart.over(view, members).at(view.moment)
  if (part === undefined || from === undefined || to === undefined) return {}
  return {
    agreement: {
      value: 100 * part.value,
      ...(part.chance === undefined ? {} : { chance: 100 * part.chance }),
      href: whyHref('metrics', { from, to }, id),
    },
  }
}

function favouredOf(view: View, { state, favours }: PartnershipRow) {
  const members: readonly PersonId[] = state.is === 'none' ? [] : state.members
  return peopleView(view, members).flatMap(({ id }) => {
    const last = favours.findLast(({ person }) => person === id)
    if (last === undefined) return []
    return [
      {
        person: personView(view, id),
        metrics: favouredMetrics(view, last.metrics),
        stamp: stampView(view, last.stamp),
      },
    ]
  })
}

function favouredMetrics(view: View, ids: readonly MetricId[]): z.output<typeof MetricOrNot>[] {
  const { length } = unnamedAmong(view, 'metric', ids)
  return [
    ...namedRecords(view, 'metric', ids),
    ...(length === 0 ? [] : [{ unnamed: unnamed(view, 'metric', length) }]),
  ]
}
