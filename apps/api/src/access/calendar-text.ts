import type { queries } from '@lockstep/projections'
import ical, { foldLines, ICalEventStatus, escape as written } from 'ical-generator'
import type { z } from 'zod'

/** What the calendar's view answers. */
export type Dates = z.output<(typeof queries)['calendar']['response']>

/**
 * Dates as RFC 5545 has them: whole days, which no zone moves, and sessions at their instant, which every zone shows right. An entry keeps its UID as long as it is the same thing,
 * and its SEQUENCE grows with every entry of its record.
 * @param home where the organisation's pages begin
 * @param head of the record, sealed
 */
export function calendarText({ name, dates }: Dates, home: string, head: string): string {
  const calendar = ical({
    // Unlike a summary, it is put down as it is given.
    name: written(name, false),
    prodId: { company: 'Lockstep', product: 'Lockstep', language: 'EN' },
    ttl: 3600,
  })
  for (const { uid, sequence, changed, summary, href, calledOff, ...when } of dates) {
    calendar.createEvent({
      id: `${uid}@lockstep`,
      sequence,
      stamp: new Date(changed),
      lastModified: new Date(changed),
      ...spanOf(when),
      ...(calledOff ? { status: ICalEventStatus.CANCELLED } : {}),
      summary,
      ...('noun' in href ? { url: `${home}/at/${href.noun}/${href.id}` } : {}),
    })
  }
  // Every line is ended, the last one too: the writer leaves that out.
  return `${withHead(calendar.toString().trimEnd(), head)}\r\n`
}

/** What is said of the calendar comes before what is in it; the writer puts what it does not know last. */
const withHead = (text: string, head: string): string =>
  text.replace(/\r\n(?=BEGIN:VEVENT|END:VCALENDAR)/, foldLines(`\r\nX-LOCKSTEP-HEAD:${head}\r\n`))

const NOON = 'T12:00:00.000Z'
const DAY = 86_400_000

/** A whole day ends with the beginning of the next. */
function spanOf({ day, until, time }: Pick<Dates['dates'][number], 'day' | 'until' | 'time'>) {
  if (time !== undefined) return { start: new Date(time.from), end: new Date(time.to) }
  const start = new Date(`${day}${NOON}`)
  if (until === undefined) return { start, allDay: true }
  return { start, end: new Date(Date.parse(`${until}${NOON}`) + DAY), allDay: true }
}
