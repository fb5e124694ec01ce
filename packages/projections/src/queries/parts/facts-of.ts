import type { Glance } from '../../dashboard/glance.ts'
import { agreementDriver, agreementTrend } from './agreement-facts.ts'
import type { Facts } from './facts.ts'
import { overdueOf } from './overdue-fact.ts'
import { toldTrust, trustDriver, trustTrend } from './trust-facts.ts'

/** Three facts, each one of a kind, or a sentence in its place. Trust is between two; of a team it is told how far they agree. */
export function factsOf(glance: Glance): Facts {
  const overdue = overdueOf(glance)
  if (glance.scope.members.length > 2) {
    return [agreementTrend(glance), agreementDriver(glance), overdue]
  }
  const trust = toldTrust(glance)
  return [trustTrend(glance.view, trust), trustDriver(glance.view, trust), overdue]
}
