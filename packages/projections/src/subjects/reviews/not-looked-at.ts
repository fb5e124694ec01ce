import type { MetricId } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { ReviewRow } from '../../folds/reviews.ts'
import type { View } from '../../view/view.ts'
import { ofKind } from './shares.ts'

/** The metrics that were joint ones when a review was held, and that it passed over. */
export function notLookedAt(view: View, row: ReviewRow): MetricId[] {
  const { held } = row
  const proposals = held && view.row(partnerships, held.partnership)?.proposals
  if (held === undefined || proposals === undefined) return []
  const { at } = held.stamp
  const seen = new Set(ofKind(row, 'metric').map(({ item }) => item.metric))
  const missing = proposals.filter(
    ({ metric, chosen, dropped }) =>
      chosen !== undefined &&
      chosen.at <= at &&
      (dropped === undefined || dropped.stamp.at > at) &&
      !seen.has(metric),
  )
  return [...new Set(missing.map(({ metric }) => metric))]
}
