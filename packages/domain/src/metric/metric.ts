import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { Metric, MetricState } from './state.ts'

/** A fact may lie before the metric was defined. */
const beside = (state: MetricState, change: (metric: Metric) => Partial<Metric>): MetricState =>
  state.is === 'none' ? state : { ...state, ...change(state) }

export const metric: Noun<typeof events, MetricState> = {
  name: 'metric',
  numbered: { letter: 'M', digits: 2 },
  events,
  initial: { is: 'none' },
  after: { MetricDefined: ['none'] },
  refusals: {
    none: ['UnknownMetric', 'There is no such metric.'],
    defined: ['MetricAlreadyDefined', 'This metric is already defined.'],
  },
  evolve: {
    MetricDefined: (_, { at, data: { title, unit, parent, partnership } }) => ({
      is: 'defined',
      since: at,
      title,
      unit,
      parent,
      partnership,
      values: [],
      improvements: [],
    }),
    MetricReported: (state, { id: event, at, data: { source: _, ...value } }) =>
      beside(state, ({ values }) => ({ values: [...values, { event, at, ...value }] })),
    ImprovementAgreed: (
      state,
      { id: event, at, data: { owner }, metadata: { actor, onBehalfOf: by = actor } },
    ) =>
      beside(state, ({ improvements }) => ({
        improvements: [
          ...improvements,
          { event, at, between: by === 'lockstep' ? [owner] : [owner, by], ended: false },
        ],
      })),
    ImprovementEnded: (state, { data: { improvement } }) =>
      beside(state, ({ improvements }) => ({
        improvements: improvements.map((each) =>
          each.event === improvement ? { ...each, ended: true } : each,
        ),
      })),
  },
}
