import type { MetricId } from '@lockstep/domain'
import type { MetricProposal } from '../folds/partnership-metrics.ts'
import { type PartnershipRow, partnerships } from '../folds/partnerships.ts'
import type { View } from '../view/view.ts'

/** A metric of a partnership as it stands: joint once every member agreed, proposed until then. */
export interface Standing extends MetricProposal {
  readonly joint: boolean
}

/** The joint metrics of a partnership and those that are proposed, in the order in which they were. */
export function standingMetrics({ state, proposals }: PartnershipRow): Standing[] {
  if (state.is !== 'founded') return []
  return state.metrics.flatMap(({ metric, chosen }) => {
    const proposal = proposals.findLast((each) => each.metric === metric)
    return proposal === undefined ? [] : [{ ...proposal, joint: chosen }]
  })
}

/** The partnerships of which a metric is a joint one. */
export const jointIn = (view: View, metric: MetricId): PartnershipRow[] =>
  [...view.rows(partnerships).values()].filter((row) =>
    standingMetrics(row).some((each) => each.joint && each.metric === metric),
  )

export type MetricStanding = 'joint' | 'proposed' | 'dropped' | 'not joint'

/** Where a metric stands with the partnerships that the viewer may see. */
export function metricStanding(view: View, metric: MetricId): MetricStanding {
  const rows = [...view.rows(partnerships).values()]
  const standing = rows.flatMap(standingMetrics).filter((each) => each.metric === metric)
  if (standing.some(({ joint }) => joint)) return 'joint'
  if (standing.length > 0) return 'proposed'
  const dropped = rows
    .flatMap(({ proposals }) => proposals)
    .some((each) => each.metric === metric && each.chosen && each.dropped)
  return dropped ? 'dropped' : 'not joint'
}
