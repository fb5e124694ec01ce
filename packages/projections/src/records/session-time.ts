import {
  type Instant,
  instant,
  type LocalDate,
  momentOn,
  type SessionTime,
  type Zone,
} from '@lockstep/domain'

const NOON = '12:00'

/** When a session begins; at noon, where only its day was named. */
export const momentOf = ({ on, time = NOON }: SessionTime, zone: Zone): Instant =>
  momentOn(on, time, zone)

/** Whether a day is the one, or one of those, for which a session is planned. */
export const isWithin = ({ on, until = on }: SessionTime, day: LocalDate): boolean =>
  day >= on && day <= until

const MINUTE = 60_000
const AN_HOUR = 60

/** When a session that begins at a named time is over: after an hour, where nothing else was said. */
export const endOf = (when: SessionTime, zone: Zone): Instant =>
  instant(
    Date.parse(momentOf({ ...when, on: when.until ?? when.on }, zone)) +
      (when.minutes ?? AN_HOUR) * MINUTE,
  )
