import { Instant, LocalDate, nounNames, refOf, Subject } from '@lockstep/domain'
import { z } from 'zod'
import { changeAsItCounts, changeBy } from '../across/entries/change-by.ts'
import { countingEvent } from '../across/entries/mended.ts'
import { recordOf } from '../across/naming/record-of.ts'
import { MovedScore, movedScore, scoresOf } from '../across/replay/moved-scores.ts'
import { standingThen } from '../across/replay/standing-then.ts'
import { viewAtStep } from '../across/replay/step-view.ts'
import { knowersOf } from '../subjects/knowledge/knowers.ts'
import { WhoKnows } from '../subjects/knowledge/who-knows.ts'
import { FieldChange } from '../telling/field-change.ts'
import { Named } from '../telling/href.ts'
import { mendsAnother } from '../telling/stamp.ts'
import { query } from '../view/query.ts'
import { storedEvent } from '../view/stored-events.ts'
import type { View } from '../view/view.ts'

export const step = query({
  name: 'step',
  summary: 'One step of a replay: what it changed, how things stood after it, and who knew.',
  params: z.strictObject({
    /** The entry. */
    id: z.string(),
    clock: z.enum(['recorded', 'happened']).default('recorded'),
    /** Whose scores are told. */
    partnership: z.string().optional(),
    /** The record of which is told who knew, with its id. */
    noun: z.enum(nounNames).optional(),
    record: z.string().optional(),
  }),
  response: z.strictObject({
    /** The moment at which all of it stood so. */
    at: Instant,
    /** What the entry is about, as it stood. */
    about: Named.optional(),
    fields: z.array(FieldChange),
    scores: z.array(MovedScore),
    inForce: z.array(Named),
    open: z.array(z.strictObject({ about: Named, due: LocalDate.optional() })),
    /** Of the record that is asked for, or the entry's own. */
    knew: z.strictObject({ of: Named, who: WhoKnows }).optional(),
  }),
  answer: (view, { id, clock, partnership, noun, record }) => {
    const entry = view.entered(id)
    if (entry === undefined) return undefined
    const asItCounts = clock === 'happened'
    const event = asItCounts ? countingEvent(view, entry) : storedEvent(view, entry)
    const whole = viewAtStep(view, event, clock)
    // What mends another is in place already once that had happened.
    const without = asItCounts && mendsAnother(event) ? whole : whole.without(event)
    const { fields } = asItCounts ? changeAsItCounts(whole, event) : changeBy(whole, event)
    const about = recordOf(whole, event.stream)
    const of =
      noun === undefined || record === undefined ? refOf(event.stream) : { noun, id: record }
    return {
      at: whole.moment,
      ...(about === undefined ? {} : { about }),
      fields: fields.flatMap(({ changed, ...field }) => (changed ? [field] : [])),
      scores:
        partnership === undefined
          ? []
          : scoresOf(whole, partnership).flatMap(
              (asked) => movedScore({ whole, without }, asked) ?? [],
            ),
      ...standingThen(whole),
      ...knewOf(whole, of),
    }
  },
})

/** Who knew by then of a record of which that is kept. */
function knewOf(view: View, ref: { readonly noun: string; readonly id: string }) {
  const subject = Subject.safeParse(ref)
  if (!subject.success) return {}
  const who = knowersOf(view, subject.data)
  const of = recordOf(view, `${ref.noun}-${ref.id}`)
  return who === undefined || of === undefined ? {} : { knew: { of, who } }
}
