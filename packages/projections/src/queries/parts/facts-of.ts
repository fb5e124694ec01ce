import type { Glance } from '../../dashboard/glance.ts'
import { agreementDriver, agreementTrend } from './agreement-facts.ts'
import type { Facts } from './facts.ts'
import { overdueOf } from './overdue-fact.ts'
import { statedDriver, statedTrend, toldStated } from './stated-facts.ts'
import { trustDriver, trustTrend } from './trust-facts.ts'

/** Three facts, each one of a kind, or a sentence in its place. What was said of trust comes before what was done; of a team it is told how far they agree. */
export function factsOf(glance: Glance): Facts {
  const overdue = overdueOf(glance)
  if (glance.scope.members.length > 2) {
    return [agreementTrend(glance), agreementDriver(glance), overdue]
  }
  const { view } = glance
  const stated = toldStated(glance)
  return [
    (stated && statedTrend(view, stated)) ?? trustTrend(glance),
    (stated && statedDriver(view, stated)) ?? trustDriver(glance),
    overdue,
  ]
}
