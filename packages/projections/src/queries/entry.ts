import { Instant } from '@lockstep/domain'
import { z } from 'zod'
import { asStored } from '../across/entries/as-stored.ts'
import { changeBy, mendedIn } from '../across/entries/change-by.ts'
import { EntryLine, entryLine } from '../across/entries/entry-line.ts'
import { Mending, mendingOf } from '../across/entries/mending.ts'
import { withoutErased } from '../across/entries/without-erased.ts'
import { FieldChange } from '../telling/field-change.ts'
import { query } from '../view/query.ts'
import { storedEvent } from '../view/stored-events.ts'
import type { Entry } from '../view/view.ts'

/** One import may have recorded thousands. */
const MOST_TOGETHER = 100

export const entry = query({
  name: 'entry',
  summary: 'One entry of the record: as stored, what it changed, and what caused it.',
  ofNow: true,
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    entry: EntryLine,
    /** As the log holds it, but for marked values: they say only that they are there. */
    stored: z.strictObject({
      stream: z.string(),
      revision: z.int(),
      type: z.string(),
      data: z.unknown(),
      metadata: z.unknown(),
    }),
    /** The record just before it and just after it, on the clock of what happened. */
    changed: z.strictObject({
      before: Instant.optional(),
      after: Instant,
      /** Every field of the record; equal sides are what it left alone. */
      fields: z.array(FieldChange.extend({ changed: z.boolean() })),
      /** It has been withdrawn, or another wording took its place: it changes nothing any more. */
      counts: z.boolean(),
    }),
    /** What made it happen. */
    cause: EntryLine.optional(),
    /** What it made happen. */
    effects: z.array(EntryLine),
    /** The others of the same act. */
    together: z.array(EntryLine),
    /** The entry that it corrects or withdraws. */
    mends: EntryLine.optional(),
    /** The entries that corrected or withdrew it. */
    mendedBy: z.array(EntryLine),
    mending: Mending,
  }),
  answer: (view, { id }) => {
    const found = view.entered(id)
    if (found === undefined) return undefined
    const event = storedEvent(view, found)
    const lines = (are: readonly Entry[]) => are.map((each) => entryLine(view, each))
    const line = (of: string | undefined) => {
      const other = of === undefined ? undefined : view.entered(of)
      return other && entryLine(view, other)
    }
    const entries = view.entries()
    const cause = line(found.metadata.causationId)
    const mends = line(mendedIn(event))
    const mendings = entries.filter(
      (each) => each.stream === found.stream && mendedIn(storedEvent(view, each)) === id,
    )
    return {
      entry: entryLine(view, found),
      stored: withoutErased(
        view,
        asStored(view, event, (of) => view.entered(of) !== undefined),
      ),
      changed: { ...changeBy(view, event), counts: mendings.length === 0 },
      ...(cause === undefined ? {} : { cause }),
      effects: lines(entries.filter(({ metadata }) => metadata.causationId === id)),
      together: lines(
        entries.filter((each) => each.id !== id && isSameAct(each, found)).slice(0, MOST_TOGETHER),
      ),
      ...(mends === undefined ? {} : { mends }),
      mendedBy: lines(mendings),
      mending: mendingOf(view, event),
    }
  },
})

/** The events that one command recorded, or that came in one run of an import. */
function isSameAct({ stream, metadata }: Entry, of: Entry): boolean {
  const { recordedAt, actor, correlationId } = of.metadata
  if (correlationId !== undefined) return metadata.correlationId === correlationId
  return stream === of.stream && metadata.recordedAt === recordedAt && metadata.actor === actor
}
