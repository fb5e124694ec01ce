import { Instant, LocalDate, startOfDay } from '@lockstep/domain'
import { z } from 'zod'
import { upcoming } from '../across/timers/upcoming.ts'
import { Href } from '../telling/href.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

export const timers = query({
  name: 'timers',
  summary: 'What the clock will do by itself, the next first.',
  ofNow: true,
  params: z.strictObject({}),
  response: z.strictObject({
    timers: z.array(
      z.strictObject({
        /** When it happens: the beginning of that day in the organisation's zone. */
        due: Instant,
        day: LocalDate,
        /** "F-21 will be asked about again" */
        told: z.string(),
        href: Href,
        /** Its time has come, and it is about to be recorded. */
        beingRecorded: z.boolean(),
      }),
    ),
  }),
  answer: (view) => ({
    timers: toldOnly(view).map(({ day, told, about }) => {
      const due = startOfDay(day, view.zone)
      return { due, day, told, href: about.href, beingRecorded: due <= view.moment }
    }),
  }),
})

const toldOnly = (view: View) =>
  view.shown.telling(
    () => upcoming(view),
    (all) => all.map(({ told }) => told),
  )
