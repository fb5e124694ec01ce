import { refOf } from '@lockstep/domain'
import { z } from 'zod'
import { EntryLine, entryLine } from '../across/entries/entry-line.ts'
import { peopleNamed } from '../across/moves/move.ts'
import { MovedScore, movedScore, scoresNaming } from '../across/replay/moved-scores.ts'
import { measures } from '../across/why/explanation.ts'
import { dependingOn } from '../events/depending-on.ts'
import { query } from '../view/query.ts'
import { entryEvent } from '../view/stored-events.ts'
import type { Entry, View } from '../view/view.ts'

/** Of what followed from an entry so many are told. */
const MOST = 20

export const sensitivity = query({
  name: 'sensitivity',
  summary:
    'How scores would read without the evidence of one entry. It says nothing of what would have happened.',
  params: z
    .strictObject({
      /** The entry. */
      id: z.string(),
      /** The one score that is meant. Left out: all that may rest on the entry's record. */
      measure: z.enum(measures).optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      partnership: z.string().optional(),
    })
    .refine(({ measure, from, to }) => measure === undefined || (from && to), {
      error: 'A score is from one person to another.',
    }),
  response: z.strictObject({
    scores: z.array(MovedScore),
    /** The entries of its own record that could not have followed without it, and are left out with it. */
    depending: z.array(EntryLine),
    /** What it made happen elsewhere, and is not left out. */
    ledTo: z.array(EntryLine),
  }),
  answer: (view, { id, partnership, measure, from = '', to = '' }) => {
    const event = entryEvent(view, id)
    if (event === undefined) return undefined
    const { noun, id: record } = refOf(event.stream)
    const sides = { whole: view, without: view.without(event) }
    const depending = dependingOn(event, view.stored(noun, record))
    const events = [event, ...depending]
    const people = peopleNamed(view, view.stored(noun, record))
    const asked =
      measure === undefined
        ? scoresNaming(view, { noun, id: record, events, people })
        : [{ measure, from, to, partnership }]
    const gone = new Set(depending.map((each) => each.id))
    return {
      scores: asked.flatMap((of) => movedScore(sides, of) ?? []),
      depending: linesOf(view, (entry) => gone.has(entry.id)),
      ledTo: linesOf(
        view,
        ({ metadata, stream }) => metadata.causationId === id && stream !== event.stream,
      ),
    }
  },
})

const linesOf = (view: View, those: (entry: Entry) => boolean): EntryLine[] =>
  view
    .entries()
    .filter(those)
    .slice(0, MOST)
    .map((entry) => entryLine(view, entry))
