import { type Instant, instant, type LocalDate, momentOn, Zone } from '@lockstep/domain'
import ICAL from 'ical.js'

/** One time that an entry of a calendar took place. */
export interface Occurrence {
  readonly key: string
  readonly start: Instant
  readonly end: Instant
  /** Set where no time of day was named. */
  readonly wholeDays?: { readonly on: LocalDate; readonly until?: LocalDate }
  /** What says its title and its people: the entry, or what takes its place this once. */
  readonly said: ICAL.Event
}

/** Of what came round more often the last times are told: one more than anybody looks through. */
const MOST_TOLD = 1_001

interface Around {
  readonly now: Instant
  /** Whether what was cancelled counts as having taken place. */
  readonly held: boolean
  /** Where clocks go by which an entry is told that names none. */
  readonly zone: Zone
}

/**
 * Every time up to a moment, or the first after it where there is none before; unless all of it was cancelled, or no day
 * fits how it comes round.
 * @throws RuleNotFollowed
 */
export function daysOf(
  event: ICAL.Event,
  exceptions: readonly ICAL.Event[],
  { now, zone, held }: Around,
): readonly Occurrence[] | 'cancelled' | 'never' {
  if (isCancelled(event) && !held) return 'cancelled'
  const there = zoneOf(event, 'dtstart') ?? zone
  const occurrence = occurrenceIn(zone)
  if (!event.isRecurring())
    return [occurrence(onceKey(event), event, event.startDate, event.endDate)]
  for (const exception of exceptions) event.relateException(exception)
  const found: Occurrence[] = []
  let isAny = false
  for (const next of timesOf(event)) {
    isAny = true
    // The first of those that are to come is told, where none has been before it.
    if (momentIn(next, there) > now && found.length > 0) break
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    if (held || !isCancelled(item))
      found.push(occurrence(keyAt(event, next), item, startDate, endDate))
  }
  return isAny ? found.slice(-MOST_TOLD) : 'never'
}

function* timesOf(event: ICAL.Event): Generator<ICAL.Time, void, undefined> {
  const times = event.iterator()
  for (let next = times.next(); next; next = times.next()) yield next
}

const keyAt = ({ uid }: ICAL.Event, time: ICAL.Time): string => `${uid} ${time.toString()}`

/** One that takes the place of a time of another is that time of it, also where the other is not read. */
const onceKey = (event: ICAL.Event): string =>
  event.isRecurrenceException() ? keyAt(event, event.recurrenceId) : event.uid

const isCancelled = ({ component }: ICAL.Event): boolean =>
  component.getFirstPropertyValue('status') === 'CANCELLED'

const occurrenceIn =
  (zone: Zone) =>
  (key: string, said: ICAL.Event, from: ICAL.Time, to: ICAL.Time): Occurrence => {
    const there = zoneOf(said, 'dtstart') ?? zone
    const [start, end] = [momentIn(from, there), momentIn(to, zoneOf(said, 'dtend') ?? there)]
    if (!from.isDate) return { key, start, end, said }
    const on = dateOf(from)
    const last = to.clone()
    last.adjust(-1, 0, 0, 0)
    const until = dateOf(last)
    return { key, start, end, said, wholeDays: until > on ? { on, until } : { on } }
  }

const two = (n: number) => String(n).padStart(2, '0')
const dateOf = ({ year, month, day }: ICAL.Time): LocalDate => `${year}-${two(month)}-${two(day)}`

/** The instant of a time: by the rules that the file brings, else as clocks go in a zone. */
function momentIn(time: ICAL.Time, zone: Zone): Instant {
  const isZoned = time.zone === ICAL.Timezone.utcTimezone || Boolean(time.zone?.component)
  return isZoned
    ? instant(secondsOf(time) * 1000)
    : momentOn(dateOf(time), `${two(time.hour)}:${two(time.minute)}`, zone)
}

const HOURS = 3

/** A time that clocks skip is read as they went before (RFC 5545, 3.3.5): so long after one that they showed. */
function secondsOf(time: ICAL.Time): number {
  const { utcTimezone } = ICAL.Timezone
  const isShown = time.convertToZone(utcTimezone).convertToZone(time.zone).hour === time.hour
  if (isShown) return time.toUnixTime()
  const before = time.clone()
  before.adjust(0, -HOURS, 0, 0)
  return before.toUnixTime() + HOURS * 3600
}

type Edge = 'dtstart' | 'dtend'

const namedIn = ({ component }: ICAL.Event, edge: Edge) =>
  component.getFirstProperty(edge)?.getFirstParameter('tzid')

/** The zone that an entry names for its beginning or its end, where there is one of that name. */
const zoneOf = (event: ICAL.Event, edge: Edge): Zone | undefined =>
  Zone.safeParse(namedIn(event, edge)).data

/** The zone that an entry names, where neither its file nor anybody knows how clocks go there. */
export const unknownZoneOf = (event: ICAL.Event): string | undefined =>
  (['dtstart', 'dtend'] as const)
    .filter((edge) => {
      const time = event.component.getFirstPropertyValue(edge)
      const isBrought = time instanceof ICAL.Time && Boolean(time.zone?.component)
      return !isBrought && zoneOf(event, edge) === undefined
    })
    .map((edge) => namedIn(event, edge))
    .find((named) => named !== undefined)
