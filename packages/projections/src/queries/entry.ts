import { Instant } from '@lockstep/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { EntryLine } from './parts/entry-line.ts'
import { FieldChange } from './parts/field-change.ts'

export const entry = query({
  name: 'entry',
  summary: 'One entry of the record: as stored, what it changed, and what caused it.',
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
    /** Whether the viewer may correct or withdraw it. */
    mendable: z.boolean(),
  }),
  answer: () => undefined,
})
