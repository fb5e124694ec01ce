import type { queries } from '@lockstep/projections'
import ical from 'ical-generator'
import type { z } from 'zod'

/** What the calendar's view answers. */
export type Dates = z.output<(typeof queries)['calendar']['response']>

/**
 * Dates as RFC 5545 has them: whole days, which no zone moves. An entry keeps its UID as long as it is the same thing,
 * and its SEQUENCE grows with every entry of its record.
 * @param home where the organisation's pages begin
 */
export function calendarText({ name, dates }: Dates, home: string): string {
  const calendar = ical({
    name,
    prodId: { company: 'Lockstep', product: 'Lockstep', language: 'EN' },
    ttl: 3600,
  })
  for (const { uid, sequence, changed, day, summary, href } of dates) {
    calendar.createEvent({
      id: `${uid}@lockstep`,
      sequence,
      stamp: new Date(changed),
      lastModified: new Date(changed),
      start: new Date(`${day}T12:00:00.000Z`),
      allDay: true,
      summary,
      ...('noun' in href ? { url: `${home}/at/${href.noun}/${href.id}` } : {}),
    })
  }
  return calendar.toString()
}
