import type { MetricId, nouns, PersonId } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'

/** What one of them said they would choose. */
export interface Favour {
  readonly person: PersonId
  readonly metrics: readonly MetricId[]
  readonly stamp: Stamp
}

/** A metric that was proposed as a joint one, and what became of that. */
export interface MetricProposal {
  readonly metric: MetricId
  readonly reason?: string | undefined
  readonly stamp: Stamp
  readonly accepted: readonly { readonly person: PersonId; readonly stamp: Stamp }[]
  readonly chosen?: Stamp
  readonly dropped?: { readonly reason: string; readonly stamp: Stamp }
}

/** What a partnership's row says of its metrics. */
export interface Steering {
  /** What each would choose, as often as they said so. */
  readonly favours: readonly Favour[]
  /** Metrics that were proposed as joint ones. */
  readonly proposals: readonly MetricProposal[]
}

/** The last proposal of a metric is the one that counts. */
function changed<Row extends Steering>(
  row: Row,
  metric: MetricId,
  change: (proposal: MetricProposal) => MetricProposal,
): Row {
  const last = row.proposals.findLastIndex((each) => each.metric === metric)
  return {
    ...row,
    proposals: row.proposals.map((each, n) => (n === last ? change(each) : each)),
  }
}

export const steering = <Row extends Steering>(): Fold<
  Row,
  typeof nouns.partnership.events
>['on'] => ({
  MetricsFavoured: (row, event) => ({
    ...row,
    favours: [...row.favours, { ...event.data, stamp: stampOf(event) }],
  }),
  MetricProposed: (row, event) => ({
    ...row,
    proposals: [...row.proposals, { ...event.data, stamp: stampOf(event), accepted: [] }],
  }),
  MetricAccepted: (row, event) => {
    const { metric, person } = event.data
    return changed(row, metric, (proposal) => ({
      ...proposal,
      accepted: [...proposal.accepted, { person, stamp: stampOf(event) }],
    }))
  },
  MetricChosen: (row, event) =>
    changed(row, event.data.metric, (proposal) => ({ ...proposal, chosen: stampOf(event) })),
  MetricDropped: (row, event) => {
    const { metric, reason } = event.data
    const dropped = { reason, stamp: stampOf(event) }
    return changed(row, metric, (proposal) => ({ ...proposal, dropped }))
  },
})
