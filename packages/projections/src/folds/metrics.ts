import {
  beganOn,
  type MetricData,
  type MetricId,
  type MetricState,
  type MetricValue,
  nouns,
  valueBy,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

type Stamped<T> = T & { readonly stamp: Stamp }

export type ReportedValue = Stamped<MetricData<'MetricReported'>>

export type Improvement = Stamped<MetricData<'ImprovementAgreed'>> & {
  readonly ended?: Stamped<MetricData<'ImprovementEnded'>>
}

/** A metric with every value, and every action to improve it. Lists are in the order in which it happened. */
export interface MetricRow {
  readonly id: MetricId
  readonly state: MetricState
  readonly defined?: Stamped<MetricData<'MetricDefined'>>
  readonly values: readonly ReportedValue[]
  readonly improvements: readonly Improvement[]
}

/** The last value by a day, as it is known now. */
export const lastValue = ({ values }: MetricRow, day: string): ReportedValue | undefined =>
  valueBy(
    values.map((value) => ({ ...value, at: value.stamp.at })),
    day,
    END,
  )

/** After every moment that a view can be of. */
const END: MetricValue['at'] = '9999'

export const metrics: Fold<MetricRow, typeof nouns.metric.events> = {
  name: 'metrics',
  noun: 'metric',
  version: 2,
  initial: (id) => ({ id, state: nouns.metric.initial, values: [], improvements: [] }),
  reach: ({ id, defined }) => ({
    record: id,
    ...(defined?.partnership === undefined ? {} : { partnership: defined.partnership }),
    ...(defined === undefined ? {} : { since: beganOn(defined.stamp) }),
  }),
  on: withState<MetricRow>()(nouns.metric, {
    MetricDefined: (row, event) => ({ ...row, defined: { ...event.data, stamp: stampOf(event) } }),
    MetricReported: (row, event) => ({
      ...row,
      values: [...row.values, { ...event.data, stamp: stampOf(event) }],
    }),
    ImprovementAgreed: (row, event) => ({
      ...row,
      improvements: [...row.improvements, { ...event.data, stamp: stampOf(event) }],
    }),
    ImprovementEnded: (row, event) => ({
      ...row,
      improvements: row.improvements.map((each) =>
        each.stamp.event === event.data.improvement
          ? { ...each, ended: { ...event.data, stamp: stampOf(event) } }
          : each,
      ),
    }),
  }),
}
