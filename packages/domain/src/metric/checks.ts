import type { EventId, MetricId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { MetricState } from './state.ts'

/** The streams that the checks look into. */
export const metricsNamed = (metrics: readonly (MetricId | undefined)[]): Ref[] =>
  metrics.flatMap((id) => (id === undefined ? [] : [{ noun: 'metric', id }]))

/** @throws Refusal `UnknownMetric` naming the field. */
export function requireMetrics(
  situation: Situation,
  metrics: readonly MetricId[],
  field: string,
): void {
  for (const metric of metrics) {
    const { is } = situation.other<MetricState>('metric', metric)
    require(is !== 'none', 'UnknownMetric', 'There is no such metric.', field)
  }
}

/** An action that waits to be carried out. @throws Refusal `UnknownImprovement` or `ImprovementHasEnded`. */
export function requireImprovement(
  situation: Situation,
  { metric, improvement }: { readonly metric: MetricId; readonly improvement: EventId },
): void {
  const state = situation.other<MetricState>('metric', metric)
  const agreed = state.is === 'none' ? [] : state.improvements
  const found = agreed.find(({ event }) => event === improvement)
  require(found !== undefined, 'UnknownImprovement', 'There is no such action.', 'carriesOut')
  require(!found.ended, 'ImprovementHasEnded', 'What became of it is on record.', 'carriesOut')
}
