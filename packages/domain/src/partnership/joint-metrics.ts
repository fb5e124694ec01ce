import type { MetricId, PersonId } from '../kernel/ids.ts'

/** A metric that is joint, or proposed to be. */
export interface JointMetric {
  readonly metric: MetricId
  readonly acceptedBy: readonly PersonId[]
  /** Every member agreed. */
  readonly chosen: boolean
}

/** Joint metrics that need no reason, unless the charter says another number. */
export const FEW_METRICS = 5

export const jointMetric = (
  metrics: readonly JointMetric[],
  metric: MetricId,
): JointMetric | undefined => metrics.find((each) => each.metric === metric)

export const changedMetric = (
  metrics: readonly JointMetric[],
  metric: MetricId,
  change: (joint: JointMetric) => JointMetric,
): readonly JointMetric[] => metrics.map((each) => (each.metric === metric ? change(each) : each))
