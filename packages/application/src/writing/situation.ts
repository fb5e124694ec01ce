import {
  type CommandDefinition,
  dayOf,
  type Instant,
  LocalDate,
  later,
  localDate,
  type OccurredAt,
  type OrganisationState,
  onDay,
  sortsAt,
  type Zone,
} from '@lockstep/domain'
import { RequestRefused } from '../errors.ts'

/** The zone of an organisation's days; UTC until it is founded. */
export const zoneOf = (organisation: OrganisationState): Zone =>
  organisation.is === 'none' ? 'UTC' : organisation.zone

/**
 * A day that would be left out of account is not taken.
 * @throws RequestRefused `HappensAsRecorded`
 */
export function checkDated(
  { atOnce }: Pick<CommandDefinition, 'atOnce'>,
  given: OccurredAt | LocalDate | undefined,
): void {
  if (atOnce !== true || given === undefined) return
  throw new RequestRefused('HappensAsRecorded', 'This counts from when it is recorded.', [
    { path: 'occurredAt', message: 'takes no day: it happens as it is recorded' },
  ])
}

/**
 * When a command's events happened: as given, or the later of now and the stream's last step.
 * @throws RequestRefused `OccurredInFuture`
 */
export function happening(
  given: OccurredAt | LocalDate | undefined,
  now: Instant,
  lastStepAt: Instant,
  zone: Zone,
) {
  const occurredAt: OccurredAt = given === undefined ? later(now, lastStepAt) : dated(given, zone)
  const day = dayOf(occurredAt)
  const inFuture =
    day === undefined
      ? given !== undefined && occurredAt > now
      : day.date > localDate(now, day.zone)
  if (inFuture) {
    throw new RequestRefused('OccurredInFuture', 'This has not happened yet.', [
      { path: 'occurredAt', message: 'lies in the future' },
    ])
  }
  return { occurredAt, at: sortsAt(occurredAt, later(now, lastStepAt)) }
}

const dated = (given: OccurredAt | LocalDate, zone: Zone): OccurredAt =>
  LocalDate.safeParse(given).success ? onDay(given, zone) : given
