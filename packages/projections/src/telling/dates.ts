import {
  addDays,
  dayNear,
  dayOf,
  earlier,
  endOfDay,
  type Instant,
  type LocalDate,
  localDate,
  startOfDay,
  type Zone,
} from '@lockstep/domain'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { onceAView } from '../view/once-a-view.ts'
import type { View } from '../view/view.ts'

/** The day of the moment looked at, as the organisation counts. */
export const today = onceAView(
  ({ moment, zone }: Pick<View, 'moment' | 'zone'>): LocalDate => localDate(moment, zone),
)

export type Zones = Pick<View, 'moment' | 'zone' | 'shownIn'>

/** The same as the viewer counts. */
const todayShown = onceAView(({ moment, shownIn }: Zones): LocalDate => localDate(moment, shownIn))

/** "24 Sep"; with its year, where that is another than the moment's. */
export const dayInWords = (date: LocalDate, view: Zones): string => dayNear(date, todayShown(view))

/** "24 Sep 2026": on pages that are kept, and read on any day. */
export const dayInFull = (date: LocalDate): string => dayNear(date)

export const instantInWords = (at: Instant, view: Zones): string =>
  dayInWords(instantDay(at, view), view)

/** The day of an instant where the viewer is. */
export const instantDay = (at: Instant, view: Zones): LocalDate =>
  localDate(shownAt(at, view), view.shownIn)

/** The day to tell of something: the one that was named, or that of its instant where the viewer is. */
export const dayShown = ({ occurredAt, at }: Pick<Stamp, 'occurredAt' | 'at'>, view: Zones) =>
  dayIn({ occurredAt, at: shownAt(at, view) }, view.shownIn)

/** "24 Sep"; "24 Sep in Auckland", of a day that was named where it may be another than it is here. */
export const stampInWords = (stamp: Told, view: Zones): string =>
  placed(dayInWords(dayShown(stamp, view), view), stamp, view)

/** The same of "24 Sep 2026". */
export const stampInFull = (stamp: Told, view: Zones): string =>
  placed(dayInFull(dayShown(stamp, view)), stamp, view)

type Told = Pick<Stamp, 'occurredAt' | 'at'>

function placed(day: string, { occurredAt }: Told, { zone, shownIn, moment }: Zones): string {
  const named = dayOf(occurredAt)?.zone
  if (named === undefined || [zone, shownIn].some((each) => agree(named, each, moment))) return day
  return `${day} in ${named.slice(named.lastIndexOf('/') + 1).replaceAll('_', ' ')}`
}

/** Whether the clocks of two zones stand alike, in this half of the year and in the other. */
const agree = (one: Zone, other: Zone, moment: Instant): boolean =>
  one === other ||
  [0, 182].every((ago) => {
    const day = addDays(localDate(moment, one), -ago)
    return startOfDay(day, one) === startOfDay(day, other)
  })

/**
 * Where to draw an instant for the viewer. What stands at the very beginning or end of one of the organisation's days is
 * there because only the day was named, or because it fell due: it goes to the same edge of the same day where the viewer
 * is, and never past the moment if it lay before it.
 */
export function shownAt(at: Instant, { zone, shownIn, moment }: Zones): Instant {
  const day = zone === shownIn ? undefined : dayAtEdge(at, zone)
  if (day === undefined) return at
  const edge = at === startOfDay(day, zone) ? startOfDay(day, shownIn) : endOfDay(day, shownIn)
  return at <= moment ? earlier(edge, moment) : edge
}

/** The day that begins or ends at an instant, to the millisecond. */
export function dayAtEdge(at: Instant, zone: View['zone']): LocalDate | undefined {
  const day = localDate(at, zone)
  return at === startOfDay(day, zone) || at === endOfDay(day, zone) ? day : undefined
}
