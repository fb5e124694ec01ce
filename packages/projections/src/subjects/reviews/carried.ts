import type { Instant, MetricId, PartnershipId } from '@lockstep/domain'
import { type Improvement, metrics } from '../../folds/metrics.ts'
import { type ReviewRow, reviews } from '../../folds/reviews.ts'
import type { View } from '../../view/view.ts'

export interface OnMetric {
  readonly metric: MetricId
  readonly improvement: Improvement
}

/** The data review of a partnership before this one, by when each was held. */
export function reviewBefore(view: View, { id, held }: ReviewRow): ReviewRow | undefined {
  if (held === undefined) return undefined
  return [...view.rows(reviews).values()]
    .filter(
      (other) =>
        other.id !== id &&
        other.held?.partnership === held.partnership &&
        other.held.stamp.at < held.stamp.at,
    )
    .reduce<ReviewRow | undefined>((last, each) => (at(last) > at(each) ? last : each), undefined)
}

const at = (row: ReviewRow | undefined): Instant => row?.held?.stamp.at ?? ''

/** The actions that were agreed on in a data review. */
export const agreedIn = (view: View, { id }: ReviewRow): OnMetric[] =>
  allOn(view).filter(({ improvement }) => improvement.review === id)

/**
 * What a review carried over: actions agreed on at earlier ones of the partnership that were still open when the review
 * before it had been held.
 */
export function carriedOver(view: View, row: ReviewRow): OnMetric[] {
  const before = reviewBefore(view, row)
  const since = before?.held?.stamp.at
  if (since === undefined || row.held === undefined) return []
  const { stamp, partnership } = row.held
  return allOn(view).filter(({ improvement: { review, ended, stamp: agreed } }) => {
    const ours = review !== undefined && partnershipOf(view, review) === partnership
    return (
      ours &&
      review !== row.id &&
      agreed.at < stamp.at &&
      (ended === undefined || ended.stamp.at > since)
    )
  })
}

const partnershipOf = (view: View, review: string): PartnershipId | undefined =>
  view.row(reviews, review)?.held?.partnership

const allOn = (view: View): OnMetric[] =>
  [...view.rows(metrics).values()].flatMap(({ id: metric, improvements }) =>
    improvements.map((improvement) => ({ metric, improvement })),
  )
