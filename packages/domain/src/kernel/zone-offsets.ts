import { Temporal } from 'temporal-polyfill'

/** A time in which a zone's clocks are at one offset from UTC; all in milliseconds, the first two since 1970. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/** A local day begins within this of midnight UTC, also where clocks were moved by a whole day. */
const FURTHEST = 50 * 60 * 60 * 1000

/** Months go by between two changes of a zone's clocks, and finding one takes longer than all else that is done with time. */
const known = new Map<string, Stretch[]>()

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
export const offsetAt = (epoch: number, zone: string): number => stretchAt(epoch, zone).offset

/** The moment at which a local day begins; where a change of clocks skips midnight, the first that exists. */
export function beginningOf(date: string, zone: string): number {
  const midnight = Date.parse(date)
  const { from, until, offset } = stretchAt(midnight, zone)
  const unchanged = from <= midnight - FURTHEST && midnight + FURTHEST <= until
  return unchanged
    ? midnight - offset
    : Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
}

/** The moment at which a zone's clocks show a local date and time: a skipped one as much later, a doubled one first. */
export const clockAt = (dateAndTime: string, zone: string): number =>
  Temporal.PlainDateTime.from(dateAndTime).toZonedDateTime(zone).epochMilliseconds

/** Where the last moment of each zone was: the next that is asked for mostly lies near it. */
const last = new Map<string, Stretch>()

function stretchAt(epoch: number, zone: string): Stretch {
  const near = last.get(zone)
  if (near !== undefined && near.from <= epoch && epoch < near.until) return near
  const stretches = known.get(zone) ?? []
  const here = stretches.find(({ from, until }) => from <= epoch && epoch < until)
  const found = here ?? findStretch(epoch, zone)
  if (here === undefined) known.set(zone, [...stretches, found])
  last.set(zone, found)
  return found
}

function findStretch(epoch: number, zone: string): Stretch {
  const at = (milliseconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
  // "previous" leaves out a change at that very moment.
  const from = at(epoch + 1).getTimeZoneTransition('previous')
  const until = at(epoch).getTimeZoneTransition('next')
  return {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: until?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at(epoch).offsetNanoseconds / 1_000_000,
  }
}
