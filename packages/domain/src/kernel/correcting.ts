import { alike } from './alike.ts'
import { daysOf } from './days.ts'
import type { Envelope, EventDefinition, Source } from './event.ts'
import { Refusal, require } from './refusal.ts'
import { dayNear, dayOf, type Instant, localDate, type OccurredAt, type Zone } from './time.ts'

/** What an entry says, and when that happened. */
export interface Saying {
  readonly data: Readonly<Record<string, unknown>>
  readonly occurredAt: OccurredAt
}

interface Standing {
  /** Whether somebody else has recorded on it since. */
  readonly answered: boolean
  readonly now: Instant
  readonly zone: Zone
  /** By which way the entry came. */
  readonly source: Source
  /** When what it tells of was on record. */
  readonly onRecord: Instant
}

/** From when what an entry tells of was on record: in the source that it was read from, where that had it before. */
export const onRecordFrom = ({ heldAt, recordedAt }: Envelope): Instant => heldAt ?? recordedAt

/**
 * A correction may say only what the entry could have said: what its days must hold is asked of what it changes. What
 * was right when it was recorded, and would not be any more, stands as long as nobody touches it.
 * @throws Refusal `NothingChanged`, `OnRecordBefore`, `OthersHaveRecorded`, `PassedDayStands`, or that of the entry's own days.
 */
export function checkCorrection(
  definition: EventDefinition,
  before: Saying,
  after: Saying,
  { answered, onRecord, ...standing }: Standing,
): void {
  const refused = ({ data, occurredAt }: Saying) =>
    refusalOf(() => definition.holds?.(data, daysOf({ ...standing, occurredAt })))
  const fields = Object.keys({ ...before.data, ...after.data })
  const changed = fields.filter((field) => !alike(before.data[field], after.data[field]))
  const moved = before.occurredAt !== after.occurredAt
  require(moved || changed.length > 0, 'NothingChanged', 'It says that already.')
  if (moved) requireOnRecordSince(after.occurredAt, onRecord, standing.zone)
  const stands = answered
    ? changed.find((field) => definition.answered?.includes(field))
    : undefined
  require(stands ===
    undefined, 'OthersHaveRecorded', 'The other has answered to it since: it stands as it was.', stands)
  requireStillAhead(definition, before.data, changed, standing)
  const refusal = refused(after)
  if (refusal === undefined) return
  if (changed.includes(refusal.field ?? '') || refused(before) === undefined) throw refusal
}

function requireStillAhead(
  { due = [] }: EventDefinition,
  before: Saying['data'],
  changed: readonly string[],
  { now, zone }: Pick<Standing, 'now' | 'zone'>,
): void {
  const today = localDate(now, zone)
  const passed = changed.find(
    (field) => due.includes(field) && String(before[field] ?? today) < today,
  )
  require(passed ===
    undefined, 'PassedDayStands', 'The day by which it was expected has passed, so it stands: what comes late would read as in time.', passed)
}

/** What was on record had happened by then: nothing else would tell what came late from what did not. */
function requireOnRecordSince(occurredAt: OccurredAt, onRecord: Instant, zone: Zone): void {
  const day = dayOf(occurredAt)
  const last = localDate(onRecord, day?.zone ?? zone)
  const hadHappened = day === undefined ? occurredAt <= onRecord : day.date <= last
  require(hadHappened, 'OnRecordBefore', `It was on record on ${dayNear(last)}, so it had happened by then.`, 'occurredAt')
}

function refusalOf(check: () => void): Refusal | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
