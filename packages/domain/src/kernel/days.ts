import type { Days, Source } from './event.ts'
import { require } from './refusal.ts'
import {
  dayOf,
  type Instant,
  type LocalDate,
  localDate,
  type OccurredAt,
  type Zone,
} from './time.ts'

interface Said {
  readonly occurredAt: OccurredAt
  /** When it is said, or corrected. */
  readonly now: Instant
  readonly zone: Zone
  readonly source: Source
}

export const daysOf = ({ occurredAt, now, zone, source }: Said): Days => ({
  happened: dayOf(occurredAt)?.date ?? localDate(occurredAt, zone),
  today: localDate(now, zone),
  imported: source === 'import',
})

/** A day that is named for what is to come. @throws Refusal `DayHasPassed`, for one before that of the step itself. */
export function requireAhead(day: LocalDate | undefined, { happened }: Days, field: string): void {
  const ahead = day === undefined || day >= happened
  require(ahead, 'DayHasPassed', 'This day has passed.', field)
}

/** A day on which something is said to have been. @throws Refusal `DayToCome` */
export function requirePassed(day: LocalDate, { today }: Days, field: string): void {
  require(day <= today, 'DayToCome', 'This day is still to come.', field)
}
