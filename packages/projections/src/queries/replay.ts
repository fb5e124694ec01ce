import { Instant, LocalDate, laneNames } from '@lockstep/domain'
import { z } from 'zod'
import { filtersOver, inOrder, matching } from '../across/entries/entry-filters.ts'
import { EntryLine } from '../across/entries/entry-line.ts'
import { density } from '../across/lanes/density.ts'
import { stretchAround } from '../across/replay/stretch.ts'
import { entryLineThen } from '../across/replay/title-then.ts'
import { namedRecords } from '../records/named.ts'
import { postmortemsTelling } from '../subjects/postmortems/telling.ts'
import { Named } from '../telling/href.ts'
import { PersonView, query } from '../view/query.ts'

/** A longer stretch is walked in parts. */
const MOST_STEPS = 1_000

/** A stretch of the record to walk through; nothing of it is told but which entries it holds, and when. */
export const replay = query({
  name: 'replay',
  summary: 'A stretch of the record, step by step, in the order of one clock.',
  params: z.strictObject({
    /** First and last day where the viewer is, on the clock that orders. */
    from: LocalDate.optional(),
    to: LocalDate.optional(),
    /** The entry or the record around which to begin, where no day is named. */
    around: z.string().optional(),
    clock: z.enum(['recorded', 'happened']).default('recorded'),
    lane: z.enum(laneNames).optional(),
    /** Who did it, or on whose behalf it was done. */
    person: z.string().optional(),
  }),
  response: z.strictObject({
    from: LocalDate,
    to: LocalDate,
    /** What it was asked around is nowhere among the entries: these are the last days. */
    unfound: z.literal(true).optional(),
    /** The one that orders them. */
    clock: z.enum(['recorded', 'happened']),
    /** The first happened first. */
    steps: z.array(EntryLine),
    /** How many the stretch holds; only so many of them are told. */
    found: z.int(),
    /** How much happened on each day of the whole record. */
    density: z.array(z.strictObject({ at: Instant, count: z.int() })),
    /** Post-mortems of some of these days that tell what is recalled of them, the first to be opened first. */
    postmortems: z.array(Named),
    /** What the filters offer. */
    filters: z.strictObject({ people: z.array(PersonView) }),
  }),
  answer: (view, asked) => {
    const { clock } = asked
    const all = view.entries()
    const stretch = stretchAround(view, all, asked)
    const from = asked.from ?? stretch.from
    const to = asked.to ?? stretch.to
    const order = clock === 'happened' ? 'counts' : clock
    const walked = all.filter(matching(view, { ...asked, from, to, clock: order }))
    const found = inOrder(view, walked, order)
    const steps = found.slice(0, MOST_STEPS)
    return {
      from,
      to,
      ...(stretch.unfound && asked.from === undefined && asked.to === undefined
        ? { unfound: true as const }
        : {}),
      clock,
      steps: steps.map((entry) => entryLineThen(view, entry, clock)),
      found: found.length,
      density: density(view),
      postmortems: namedRecords(
        view,
        'postmortem',
        postmortemsTelling(view, { from, to }).map(({ id }) => id),
      ),
      filters: { people: filtersOver(view, all).people },
    }
  },
})
