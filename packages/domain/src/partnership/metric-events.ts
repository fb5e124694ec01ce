import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { distinct, MetricId, PersonId } from '../kernel/ids.ts'
import { Text } from '../kernel/text.ts'

const lane = 'goals'

/** The few metrics of a partnership. A rule on how many there are must never break, so they live in its stream. */
export const metricEvents = {
  /** By which metrics one of them would steer: in place of what they said before, and open at once. */
  MetricsFavoured: fact(
    'said which metrics they would choose',
    z.strictObject({ person: PersonId, metrics: distinct(MetricId).max(50) }),
    { lane },
  ),
  /** What others agree to is not mended under their hands: it is dropped, and proposed anew. */
  MetricProposed: step(
    'proposed a joint metric',
    z.strictObject({
      metric: MetricId,
      /** Why, where there are as many as there should be. */
      reason: Text.optional(),
    }),
    { lane, mendable: false, instead: 'drop the metric, and propose it anew' },
  ),
  MetricAccepted: step(
    'agreed to a joint metric',
    z.strictObject({ metric: MetricId, person: PersonId }),
    { lane, weight: 'low' },
  ),
  /** The last member agreed. */
  MetricChosen: step('chose a joint metric', z.strictObject({ metric: MetricId }), {
    lane,
    mendable: false,
    instead: 'drop the metric instead',
  }),
  MetricDropped: step(
    'dropped a joint metric',
    z.strictObject({ metric: MetricId, reason: Text }),
    { lane },
  ),
} as const
