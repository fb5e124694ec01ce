import { agreementTrend } from './agreement-facts.ts'
import { driverOf } from './driver-of.ts'
import type { Facts } from './facts.ts'
import type { Glance } from './glance.ts'
import { overdueOf } from './overdue-fact.ts'
import { statedTrend, toldStated } from './stated-facts.ts'
import { trustTrend } from './trust-facts.ts'

/** Three facts, each one of a kind, or a sentence in its place. What was said of trust comes before what was done; of a team it is told how far they agree. */
export function factsOf(glance: Glance): Facts {
  return [trendOf(glance), driverOf(glance), overdueOf(glance)]
}

function trendOf(glance: Glance): Facts[0] {
  if (glance.scope.members.length > 2) return agreementTrend(glance)
  const stated = toldStated(glance)
  return (stated && statedTrend(glance.view, stated)) ?? trustTrend(glance)
}
