import {
  dayIn,
  daysBetween,
  type EventId,
  eventDefinition,
  type Instant,
  localDate,
  type OccurredAt,
  type PersonId,
  type Recorded,
  type Zone,
} from '@lockstep/domain'

export { dayIn }

/** Which event said something, when that happened, when it was recorded, and whose act it was. */
export interface Stamp {
  readonly event: EventId
  /** Where it sorts. */
  readonly at: Instant
  readonly occurredAt: OccurredAt
  readonly recordedAt: Instant
  /** When what it says now entered the record: later than `recordedAt` where it was corrected. */
  readonly knownAt: Instant
  /** Where it was corrected, the fields that were left as they were: since when each says what it says. */
  readonly unchanged?: Readonly<Record<string, Instant>>
  /** Whose act it was: the principal, where a delegate recorded it; the clock's, where nobody did a thing. */
  readonly by: PersonId | 'lockstep'
  /** The delegate who recorded it. */
  readonly enteredBy?: PersonId | 'lockstep'
}

export function stampOf(event: Recorded): Stamp {
  const { id, at, knownAt, unchanged, metadata } = event
  const { occurredAt, recordedAt } = metadata
  const left = unchanged === undefined ? {} : { unchanged }
  return { event: id, at, occurredAt, recordedAt, knownAt, ...left, ...whoseAct(event) }
}

/** Whose act an event was, and who recorded it for them. */
export function whoseAct({
  type,
  metadata: { actor, onBehalfOf },
}: Pick<Recorded, 'type' | 'metadata'>): Pick<Stamp, 'by' | 'enteredBy'> {
  const by = eventDefinition(type)?.nobodys ? 'lockstep' : onBehalfOf
  return by === undefined ? { by: actor } : { by, enteredBy: actor }
}

/**
 * Whether something counts as having come first: it was on record when that happened before which
 * it claims to have been. Foresight can't be backdated.
 * @param fields that make the claim, where not all that it says does: a correction of others takes nothing from it
 */
export const cameFirst = (
  claim: Pick<Stamp, 'knownAt' | 'unchanged'>,
  happened: Pick<Stamp, 'at'>,
  fields?: readonly string[],
): boolean =>
  fields === undefined
    ? claim.knownAt <= happened.at
    : fields.every((field) => (claim.unchanged?.[field] ?? claim.knownAt) <= happened.at)

/**
 * Whole days in the organisation's zone from the day on which something happened to the one on which it was recorded. A day
 * named in another zone that is not over there is not late.
 */
export const lagDays = (stamp: Stamp, zone: Zone): number =>
  stamp.at === stamp.recordedAt
    ? 0
    : Math.max(0, daysBetween(dayIn(stamp, zone), localDate(stamp.recordedAt, zone)))
