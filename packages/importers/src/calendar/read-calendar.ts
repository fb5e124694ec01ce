import { type Instant, type LocalDate, localDate, momentOn, type Zone } from '@lockstep/domain'
import ICAL from 'ical.js'
import type { UnreadLine } from '../notes.ts'
import { guessedKind } from './guessed-kind.ts'
import { daysOf } from './occurrences.ts'
import type { ProposedSession } from './proposed-session.ts'

export interface CalendarOptions {
  /** The organisation's zone: the days of sessions are its days. */
  readonly zone: Zone
  /** What ends after it is still to come. */
  readonly now: Instant
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
 */
export function readCalendar(text: string, options: CalendarOptions): ReadCalendar {
  const calendar = parsed(text)
  if (calendar === undefined) {
    const why = 'This is no calendar file (.ics): export one from your calendar, and choose that.'
    return { sessions: [], unread: [{ line: 0, text: '', why }] }
  }
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  const alone = events.filter((event) => !event.isRecurrenceException())
  const sessions: ProposedSession[] = []
  const unread: UnreadLine[] = []
  for (const event of alone) {
    const line = lineOf(text, event.uid)
    const note = (why: string) => unread.push({ line, text: event.summary ?? '', why })
    const mine = events.filter((each) => each.isRecurrenceException() && each.uid === event.uid)
    const read = sessionsOf(event, mine, options)
    if (typeof read === 'string') note(read)
    else sessions.push(...read)
  }
  const inOrder = sessions.sort((x, y) => (x.on + x.uid < y.on + y.uid ? -1 : 1))
  if (inOrder.length <= MOST) return { sessions: inOrder, unread }
  const why = `Only the last ${MOST} sessions are read: export fewer years for those before.`
  return { sessions: inOrder.slice(-MOST), unread: [...unread, { line: 0, text: '', why }] }
}

function parsed(text: string): ICAL.Component | undefined {
  try {
    const read: unknown[] = ICAL.parse(text)
    // Several calendars in one file: the first.
    const calendar = new ICAL.Component((Array.isArray(read[0]) ? read[0] : read) as [string])
    return calendar.name === 'vcalendar' ? calendar : undefined
  } catch {
    return undefined
  }
}

/** Where an entry stands in the file: the line of its UID, from 1. */
function lineOf(text: string, uid: string): number {
  const found = text.split(/\r?\n/).indexOf(`UID:${uid}`)
  return found + 1
}

/** The times that an entry took place, or why it is passed over. */
function sessionsOf(
  event: ICAL.Event,
  exceptions: readonly ICAL.Event[],
  { zone, now }: CalendarOptions,
): readonly ProposedSession[] | string {
  if (!event.startDate) return 'It has no beginning: record it by hand.'
  const found = daysOf(event, exceptions, { now, zone })
  if (typeof found === 'string') return found
  const past = found.filter(({ end }) => end <= now)
  if (past.length === 0) return 'It is still to come: plan it as a session.'
  return past.map(({ key, start, end, wholeDays, said }) => {
    const title = said.summary?.trim() ?? ''
    const kind = guessedKind(title)
    return {
      uid: key,
      title: title === '' ? 'Without a title' : title.slice(0, 300),
      ...(kind === undefined ? {} : { kind }),
      ...(wholeDays === undefined ? timed(start, end, zone) : wholeDays),
      people: peopleOf(said),
    }
  })
}

const MINUTE = 60_000

/** The day, the time and the length, as clocks go where the organisation is. */
function timed(start: Instant, end: Instant, zone: Zone) {
  const on: LocalDate = localDate(start, zone)
  const into = Date.parse(start) - Date.parse(momentOn(on, '00:00', zone))
  const time = clock(start, on, into, zone)
  const last = localDate(end, zone)
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / MINUTE)
  return {
    on,
    time,
    ...(last > on && minutes > 720 ? { until: last } : {}),
    ...(minutes >= 5 && minutes <= 720 ? { minutes } : {}),
  }
}

/** What a clock on the wall showed: two hours after midnight, three where one was skipped. */
function clock(start: Instant, on: LocalDate, into: number, zone: Zone): string {
  const plain = hours(into)
  const off = Date.parse(start) - Date.parse(momentOn(on, plain, zone))
  return hours(into + off)
}

function hours(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** Whom it names: whoever called it first, and who was invited. */
function peopleOf(event: ICAL.Event): ProposedSession['people'] {
  const named = ['organizer', 'attendee'].flatMap((name) =>
    event.component.getAllProperties(name).map((property) => {
      const name = property.getFirstParameter('cn')
      const address = String(property.getFirstValue() ?? '').replace(/^mailto:/i, '')
      return {
        ...(name ? { name } : {}),
        ...(address.includes('@') ? { email: address.toLowerCase() } : {}),
      }
    }),
  )
  const keys = named.map(({ email, name }) => email ?? name)
  return named.filter((_, n) => keys[n] !== undefined && keys.indexOf(keys[n]) === n)
}
