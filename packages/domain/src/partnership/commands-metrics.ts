import { z } from 'zod'
import { distinct, MetricId, PartnershipId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { NotYet, Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { metricsNamed, requireMetrics } from '../metric/checks.ts'
import type { MetricState } from '../metric/state.ts'
import { going, membersOf } from './going.ts'
import { agreedByAllHere, hereIn, membersToLookUp, requireOthersHere } from './here.ts'
import { FEW_METRICS, jointMetric } from './joint-metrics.ts'
import { partnership } from './partnership.ts'

const command = commandsOf(partnership)
const id = PartnershipId
const metric = MetricId.meta({ title: 'Metric', among: 'fitting' })

/** A metric with all its breakdowns counts as one. */
function countedAs(situation: Situation, metric: MetricId): MetricId {
  const state = situation.other<MetricState>('metric', metric)
  return state.is === 'none' ? metric : (state.parent ?? metric)
}

export const FavourMetrics = command({
  title: 'Say which metrics you would choose',
  input: z.strictObject({
    id,
    metrics: distinct(MetricId).max(50).meta({
      title: 'Metrics',
      description: 'By which you would steer together. The others see it at once.',
    }),
  }),
  giver: 'named',
  named: membersOf,
  personal: true,
  needs: ({ metrics }) => metricsNamed(metrics),
  rewrites: true,
  records: ['MetricsFavoured'],
  decide: ({ metrics }, state, situation) => {
    going(state)
    requireMetrics(situation, metrics, 'metrics')
    return [{ type: 'MetricsFavoured', data: { person: situation.speaker, metrics } }]
  },
})

export const ProposeMetric = command({
  title: 'Propose a joint metric',
  input: z.strictObject({
    id,
    metric,
    reason: Text.optional().meta({
      title: 'Why one more',
      description: 'Where you have as many as you should.',
    }),
  }),
  giver: 'named',
  named: membersOf,
  needs: ({ metric }, state) => [
    ...metricsNamed([metric]),
    ...metricsNamed(state.is === 'none' ? [] : state.metrics.map((each) => each.metric)),
    ...membersToLookUp(state),
  ],
  records: ['MetricProposed', 'MetricAccepted'],
  decide: ({ metric, reason }, state, situation) => {
    const { actor, speaker } = situation
    const { metrics, members, charter } = going(state)
    requireOthersHere(situation, going(state))
    requireMetrics(situation, [metric], 'metric')
    const stands = jointMetric(metrics, metric)
    require(stands?.chosen !== true, 'MetricAlreadyJoint', 'You have chosen it already.', 'metric')
    require(stands === undefined, 'MetricAlreadyProposed', 'It is proposed: agree to it.', 'metric')
    const few = charter?.metricCap ?? FEW_METRICS
    const counted = new Set(metrics.map((each) => countedAs(situation, each.metric)))
    const fits = counted.has(countedAs(situation, metric)) || counted.size < few
    require(fits ||
      reason !==
        undefined, 'MoreThanAFew', `You have ${counted.size} of at most ${few}: say why one more.`, 'reason')
    const proposed = { type: 'MetricProposed' as const, data: { metric, reason } }
    // A delegate may write it down, but only the person agrees.
    if (actor !== speaker || !members.includes(speaker)) return [proposed]
    return [proposed, { type: 'MetricAccepted', data: { metric, person: speaker } }]
  },
})

export const AcceptMetric = command({
  title: 'Agree to a joint metric',
  input: z.strictObject({ id, metric }),
  giver: 'named',
  named: membersOf,
  needs: (_, state) => membersToLookUp(state),
  personal: true,
  records: ['MetricAccepted', 'MetricChosen'],
  decide: ({ metric }, state, situation) => {
    const { speaker } = situation
    const { metrics, members } = going(state)
    const proposed = jointMetric(metrics, metric)
    if (proposed === undefined) {
      throw new Refusal('MetricNotProposed', 'Nobody has proposed this metric.', 'metric')
    }
    if (proposed.acceptedBy.includes(speaker)) return []
    const accepted = { type: 'MetricAccepted' as const, data: { metric, person: speaker } }
    const acceptedBy = [...proposed.acceptedBy, speaker]
    const last = !proposed.chosen && agreedByAllHere(members, acceptedBy, hereIn(situation))
    return last ? [accepted, { type: 'MetricChosen', data: { metric } }] : [accepted]
  },
})

/** Who has left is waited for no more: where all others have agreed, that makes it joint. */
export const SettleMetric = command({
  title: 'Let a metric be joint that all who are here agreed to',
  input: z.strictObject({ id, metric: MetricId }),
  giver: 'timer',
  hidden: true,
  needs: (_, state) => membersToLookUp(state),
  records: ['MetricChosen'],
  decide: ({ metric }, state, situation) => {
    const proposed = state.is === 'founded' ? jointMetric(state.metrics, metric) : undefined
    if (state.is !== 'founded' || proposed === undefined || proposed.chosen) return []
    const all = agreedByAllHere(state.members, proposed.acceptedBy, hereIn(situation))
    if (!all) throw new NotYet('MetricWaits', 'Some who are here have yet to agree to it.')
    return [{ type: 'MetricChosen', data: { metric } }]
  },
})

export const DropMetric = command({
  title: 'Drop a joint metric',
  input: z.strictObject({ id, metric, reason: Text.meta({ title: 'Why' }) }),
  giver: 'named',
  named: membersOf,
  records: ['MetricDropped'],
  decide: ({ metric, reason }, state) => {
    const { metrics } = going(state)
    const stands = jointMetric(metrics, metric) !== undefined
    require(stands, 'MetricNotProposed', 'This metric is none of yours.', 'metric')
    return [{ type: 'MetricDropped', data: { metric, reason } }]
  },
})
