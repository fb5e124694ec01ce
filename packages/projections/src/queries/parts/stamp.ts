import { Instant, OccurredAt } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView } from '../../query.ts'

/** Who did something: a person, or the clock. */
export const Actor = z.union([PersonView, z.literal('lockstep')]).meta({ id: 'Actor' })
export type Actor = z.output<typeof Actor>

/** Both clocks of one event, and whose act it was. */
export const StampView = z
  .strictObject({
    /** Names the entry in the record. */
    event: z.string(),
    /** When it happened, as precisely as was said: an instant, or a day with its zone. */
    happened: OccurredAt,
    /** Where that sorts. */
    at: Instant,
    recorded: Instant,
    /** When it was last corrected. */
    corrected: Instant.optional(),
    /** Whole days in the organisation's zone from the day it happened to the day it was recorded. */
    lagDays: z.int(),
    by: Actor,
    /** The delegate who recorded it. */
    enteredBy: Actor.optional(),
  })
  .meta({ id: 'Stamp' })
export type StampView = z.output<typeof StampView>

/** One entry of a record's history. Every wording stays in it. */
export const HistoryEntry = z
  .strictObject({
    stamp: StampView,
    type: z.string(),
    /** What the actor did, as the record tells it. */
    did: z.string(),
    weight: z.enum(['normal', 'low']),
    /** What was said in plain words: a reason, a note, a title. */
    said: z.string().optional(),
    /** The later entries that mended it. */
    mended: z.array(z.strictObject({ event: z.string(), how: z.enum(['corrected', 'withdrawn']) })),
    /** The entry that this one mends. */
    mends: z.string().optional(),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.output<typeof HistoryEntry>

/** One field before and after a change; a side left out is a field left empty. */
export const FieldChange = z
  .strictObject({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })
  .meta({ id: 'FieldChange' })
export type FieldChange = z.output<typeof FieldChange>
