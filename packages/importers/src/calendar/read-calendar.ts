import { type Instant, type LocalDate, localDate, type Zone } from '@lockstep/domain'
import ICAL from 'ical.js'
import { type Alternative, choosing, type LineChoices } from '../line-choices.ts'
import type { UnreadLine } from '../notes.ts'
import { entriesIn } from './entries.ts'
import { RuleNotFollowed } from './followed-rule.ts'
import { guessedKind } from './guessed-kind.ts'
import { daysOf, type Occurrence, unknownZoneOf } from './occurrences.ts'
import { peopleOf } from './people-of.ts'
import type { ProposedSession } from './proposed-session.ts'

export interface CalendarOptions {
  /** The organisation's zone: the days of sessions are its days. */
  readonly zone: Zone
  /** What ends after it is still to come. */
  readonly now: Instant
  /** What was chosen for entries that are passed over. */
  readonly chosen?: LineChoices | undefined
}

/** What a calendar proposes to import, in order of time, and what of it was passed over, with what to do instead. */
export interface ReadCalendar {
  readonly sessions: readonly ProposedSession[]
  readonly unread: readonly UnreadLine[]
}

/** Somebody's calendar is long; nobody looks through more. */
const MOST = 1_000

/**
 * The past sessions that a calendar of RFC 5545 holds, each time that they took place. Nothing is recorded by it: whoever
 * imports says which of them count, and whose they were.
 * @throws ImportError `CalendarNotReadable`
 */
export function readCalendar(text: string, options: CalendarOptions): ReadCalendar {
  const sessions: ProposedSession[] = []
  const { entries, unread: spoilt } = entriesIn(text)
  const unread = [...spoilt]
  const unknown = new Set<string>()
  for (const { event, exceptions, line } of entries) {
    const { read, passedOver } = toldBy(event, exceptions, options)
    if (passedOver !== undefined) unread.push({ line, text: event.summary ?? '', ...passedOver })
    sessions.push(...read.map((session) => ({ ...session, line })))
    const zone = unknownZoneOf(event)
    if (zone === undefined || unknown.has(zone)) continue
    unknown.add(zone)
    unread.push({ line, text: zone, ...elsewhere(options.zone) })
  }
  const inOrder = sessions.sort((x, y) => (x.on + x.uid < y.on + y.uid ? -1 : 1))
  if (inOrder.length <= MOST) return { sessions: inOrder, unread }
  const why = `more than ${MOST} sessions: the last of them were read`
  const instead = 'export fewer years for those before'
  return {
    sessions: inOrder.slice(-MOST),
    unread: [...unread, { line: 0, text: '', why, instead }],
  }
}

/** Said once of each zone, at the first entry that names it. */
const elsewhere = (zone: Zone) => ({
  why: 'no time zone of this name is known, and the file does not say how clocks go there',
  instead: `its times are read as those of ${zone}; if they are not, export the calendar with its time zones`,
})

type PassedOver = Pick<UnreadLine, 'why' | 'instead' | 'choosing'>

/** The times that an entry took place, or why it is passed over; both, where somebody chose that it counts. */
interface Told {
  readonly read: readonly Omit<ProposedSession, 'line'>[]
  readonly passedOver?: PassedOver
}

/** What says its times in a way that nobody can follow keeps no other from being read. */
function toldBy(...entry: Parameters<typeof sessionsOf>): Told {
  try {
    return sessionsOf(...entry)
  } catch (error) {
    return { read: [], passedOver: error instanceof RuleNotFollowed ? UNFOLLOWED : UNTOLD }
  }
}

const UNTOLD = {
  why: 'when it took place is not understood',
  instead: 'left out; record it by hand',
}
const UNFOLLOWED = {
  why: 'it comes round too often to be counted, or on days that there never are',
  instead: UNTOLD.instead,
}
const NEVER = {
  why: 'it comes round on days that there never are',
  instead: UNTOLD.instead,
}

function sessionsOf(
  event: ICAL.Event,
  exceptions: readonly ICAL.Event[],
  options: CalendarOptions,
): Told {
  const { now, zone } = options
  if (!event.startDate) return withoutBeginning(event, options)
  const around = { now, zone, held: false }
  const found = daysOf(event, exceptions, around)
  if (found === 'never') return { read: [], passedOver: NEVER }
  if (found === 'cancelled' || found.length === 0) {
    const passedOver = passing(event, options, CANCELLED, [HELD])
    const all = isChosen(passedOver) ? daysOf(event, exceptions, { ...around, held: true }) : []
    return { read: typeof all === 'string' ? [] : past(all, event, options), passedOver }
  }
  const read = past(found, event, options)
  const [next] = found
  if (read.length > 0 || next === undefined) return { read }
  const planned = { ...sessionOf(next, event, zone), planned: true as const }
  const why = 'it is still to come'
  const instead = 'left out; plan it as a session'
  const plan = { is: 'planned', label: `Plan it for ${planned.on}` }
  const passedOver = passing(event, options, { why, instead }, [plan])
  return { read: isChosen(passedOver) ? [planned] : [], passedOver }
}

const CANCELLED = {
  why: 'it was cancelled: nothing took place',
  instead: 'left out; nothing is to be done',
}
const HELD = { is: 'held', label: 'Record it as held' }

/** An entry that says no beginning may say its end, or when it was written. */
function withoutBeginning(event: ICAL.Event, options: CalendarOptions): Told {
  const said = { why: 'it has no beginning', instead: 'left out; record it by hand' }
  const { component } = event
  const day = ['dtend', 'created', 'dtstamp']
    .map((name) => component.getFirstPropertyValue(name))
    .find((value) => value instanceof ICAL.Time)
  const take = day && { is: 'day', label: `Take ${day.toString().slice(0, 10)}` }
  const passedOver = passing(event, options, said, take === undefined ? [] : [take])
  if (day === undefined || !isChosen(passedOver)) return { read: [], passedOver }
  component.removeProperty('dtend')
  event.startDate = ICAL.Time.fromDateString(day.toString().slice(0, 10))
  return { ...sessionsOf(event, [], options), passedOver }
}

const passing = (
  { uid, summary }: ICAL.Event,
  { chosen = new Map() }: CalendarOptions,
  told: Required<Pick<UnreadLine, 'why' | 'instead'>>,
  choices: readonly Alternative[],
): PassedOver => ({
  ...told,
  choosing: choosing(chosen, [`${told.why}\n${uid}`, summary ?? ''], choices),
})

const isChosen = ({ choosing: choice }: PassedOver): boolean => choice?.chosen !== undefined

const past = (found: readonly Occurrence[], event: ICAL.Event, { now, zone }: CalendarOptions) =>
  found.filter(({ end }) => end <= now).map((each) => sessionOf(each, event, zone))

function sessionOf(
  { key, start, end, wholeDays, said }: Occurrence,
  event: ICAL.Event,
  zone: Zone,
): Omit<ProposedSession, 'line'> {
  const title = said.summary?.trim() ?? ''
  const kind = guessedKind(title)
  return {
    ...{ uid: key, series: event.uid },
    title: title === '' ? 'Without a title' : title.slice(0, 300),
    ...(kind === undefined ? {} : { kind }),
    ...(wholeDays === undefined ? timed(start, end, zone) : wholeDays),
    people: peopleOf(said),
  }
}

const MINUTE = 60_000

/** The day, the time and the length, as clocks go where the organisation is. */
function timed(start: Instant, end: Instant, zone: Zone) {
  const on: LocalDate = localDate(start, zone)
  const last = localDate(end, zone)
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / MINUTE)
  return {
    on,
    time: clock(start, zone),
    ...(last > on && minutes > 720 ? { until: last } : {}),
    ...(minutes >= 5 && minutes <= 720 ? { minutes } : {}),
  }
}

/** What a clock on the wall showed. */
const clock = (at: Instant, zone: Zone): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
  }).format(Date.parse(at))
