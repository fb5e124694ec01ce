import { Instant, LocalDate, type NounName, streamOf } from '@lockstep/domain'
import { z } from 'zod'
import { calendarDates } from '../across/calendar/dates.ts'
import { recordOf } from '../across/naming/record-of.ts'
import { organisationName } from '../subjects/people/organisation-name.ts'
import { Href, type Named } from '../telling/href.ts'
import { labelOf } from '../telling/label.ts'
import { query } from '../view/query.ts'
import { isHidden } from '../view/view.ts'

export const calendar = query({
  name: 'calendar',
  summary: 'The days on which something is the viewer’s to do, for a calendar outside.',
  ofNow: true,
  params: z.strictObject({}),
  response: z.strictObject({
    /** The organisation, as the calendar is called. */
    name: z.string(),
    dates: z.array(
      z.strictObject({
        /** Stays the same as long as it is the same thing, also when its day moves. */
        uid: z.string(),
        /** Grows with every entry of its record. */
        sequence: z.int(),
        /** When the last of them was recorded. */
        changed: z.string(),
        day: LocalDate,
        /** The last day of what goes on over several. */
        until: LocalDate.optional(),
        /** Where more than its day is named. */
        time: z.strictObject({ from: Instant, to: Instant }).optional(),
        calledOff: z.boolean(),
        /** "Review S-07 Brokers as the base". Nothing that is anybody's words, or restricted: calendars are read by others. */
        summary: z.string(),
        href: Href,
      }),
    ),
  }),
  answer: (view) => {
    const { organisation } = view
    const [all] = view.shown.aside(() => calendarDates(view))
    const dates = all.flatMap(({ noun, id, which, what, ...when }) => {
      const [record] = view.shown.aside(() => recordOf(view, streamOf({ noun, id })))
      const stored = view.stored(noun, id)
      const last = stored.at(-1)
      if (record === undefined || last === undefined) return []
      return [
        {
          uid: `${which}-${id}`,
          sequence: stored.length - 1,
          changed: last.metadata.recordedAt,
          ...when,
          calledOff: when.calledOff ?? false,
          summary: [what, nameOutside(noun, record)].filter(Boolean).join(' '),
          href: record.href,
        },
      ]
    })
    return {
      name: organisation.is === 'none' ? 'Lockstep' : `Lockstep, ${organisationName(view)}`,
      dates: dates.sort((a, b) => (a.day + a.uid < b.day + b.uid ? -1 : 1)),
    }
  },
})

const PLAIN: readonly NounName[] = ['goal', 'decision', 'request']

/** Its title only where it is nobody's words, and exists for everybody: a restricted decision has no number. */
function nameOutside(noun: NounName, { ordinal, title }: Named): string {
  // What people meet for, and who is out there, is plain and has no number.
  if ((noun === 'session' || noun === 'player') && !isHidden(title)) return title
  if (ordinal === undefined) return `a ${noun}`
  return PLAIN.includes(noun) ? labelOf({ ordinal, title }) : ordinal
}
