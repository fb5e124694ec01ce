import type { PartnershipId, PersonId, PostmortemId } from './kernel/ids.ts'
import type { NounName, Situation } from './kernel/noun.ts'
import { require } from './kernel/refusal.ts'
import { localDate } from './kernel/time.ts'
import { auditOf, requireReader } from './person/membership.ts'
import type { PersonState } from './person/state.ts'
import { beganOn, inFacilitation, isOfAudit, isOnAuditedDay } from './policy/reach.ts'
import { circleOf, type PostmortemState, readThere } from './postmortem/state.ts'

interface OfPartnership {
  readonly partnership?: PartnershipId
}

/**
 * Somebody for whom the record exists: nobody believes that words are read which an auditor never gets to see.
 * @throws Refusal `NotAReader` or `BeyondAudit` naming the field.
 */
export function requireReached(
  { partnership }: OfPartnership,
  person: PersonId,
  situation: Situation,
  field: string,
): void {
  requireReader(situation, person, field)
  const { now, zone, begun } = situation
  const state = situation.other<PersonState>('person', person)
  const audit = auditOf(state, localDate(now, zone))
  if (state.is === 'member' || audit === undefined) return
  const beyond = 'Somebody named is an auditor whose audit doesn’t reach this: '
  const audited = isOfAudit(audit, partnership)
  require(audited, 'BeyondAudit', `${beyond}it is of none of their partnerships.`, field)
  const within = isOnAuditedDay(audit, begun && beganOn(begun))
  require(within, 'BeyondAudit', `${beyond}it began on a day that they don’t audit.`, field)
}

/**
 * Those of a post-mortem for whom the record exists, whether they are members or come from outside to facilitate it.
 * @throws Refusal `BeyondPostmortem` naming the field.
 */
export function circleThere(
  noun: NounName,
  { partnership }: OfPartnership,
  postmortem: PostmortemId | undefined,
  { other, now, zone, begun, id: record }: Situation,
  field: string,
): readonly PersonId[] {
  if (postmortem === undefined) return []
  const state = other<PostmortemState>('postmortem', postmortem)
  const facilitation = readThere(postmortem, state, localDate(now, zone))
  require(facilitation !== undefined, 'BeyondPostmortem', 'This post-mortem is over.', field)
  const reach = {
    record,
    ...(partnership && { partnership }),
    ...(begun && { since: beganOn(begun) }),
  }
  const reached = inFacilitation(facilitation, noun, reach)
  const beyond = 'This post-mortem doesn’t reach it: it is of another partnership, or began later.'
  require(reached, 'BeyondPostmortem', beyond, field)
  return circleOf(state)
}
