import type { PersonId } from '../kernel/ids.ts'
import type { Beginning, NounName, Ref } from '../kernel/noun.ts'
import { dayIn, type Instant, type LocalDate } from '../kernel/time.ts'
import type { Audit } from '../person/state.ts'
import type { Facilitation } from './viewer.ts'

/** What the policy needs to know of a record. */
export interface Reach {
  readonly record: string
  readonly partnership?: string
  /** While a restriction holds: the only persons for whom the record may exist. */
  readonly restrictedTo?: readonly PersonId[]
  /** When its restriction entered the record. */
  readonly restrictedAt?: Instant
  /** The local day on which it began. */
  readonly since?: LocalDate
  /** Of whom it is, and for whom it exists though they are no member any more. */
  readonly concerns?: PersonId
  /** The records that it is kept beside: it exists for whom all of them do, and `maySee` is asked of those instead. */
  readonly of?: readonly Ref[]
}

/** The day on which a record began, for who is let in by date: an audit counts days in UTC. */
export const beganOn = (began: Beginning): LocalDate => dayIn(began, 'UTC')

/** A partnership that is named, whenever it began, and what began in it on the days that are named. */
export function inAudit(audit: Audit, noun: NounName, { partnership, since }: Reach): boolean {
  return isOfAudit(audit, partnership) && (noun === 'partnership' || isOnAuditedDay(audit, since))
}

export const isOfAudit = (audit: Audit, partnership: string | undefined): boolean =>
  partnership !== undefined && audit.partnerships.includes(partnership)

export const isOnAuditedDay = (audit: Audit, since: LocalDate | undefined): boolean =>
  since !== undefined && since >= audit.from && since <= audit.to

/** Of other post-mortems of the same partnership nothing. */
export function inFacilitation(
  { postmortem, partnership: of, to }: Facilitation,
  noun: NounName,
  { record, partnership, since }: Reach,
): boolean {
  if (record === postmortem) return true
  if (partnership !== of || noun === 'postmortem') return false
  return noun === 'partnership' || (since !== undefined && since <= to)
}
