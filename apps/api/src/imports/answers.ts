import {
  Id,
  importKinds,
  LinesSettled,
  LocalDate,
  Line as OneLine,
  PartnershipId,
  PersonId,
  SessionKind,
  Text,
} from '@lockstep/domain'
import { goalFields, hierarchies } from '@lockstep/importers'
import { z } from 'zod'

/** What a column tells, and how a table shows which goal serves which. */
const Reading = z.strictObject({
  columns: z.array(z.enum(goalFields).nullable()).max(200),
  hierarchy: z.enum(hierarchies),
})

const Choice = z.union([PersonId, z.enum(['new', 'left out'])])

/** What no page tells: the days of a page's goals, and how fiscal years are counted. */
export const Answers = z.strictObject({
  periods: z
    .array(
      z.strictObject({
        page: Text,
        days: z.strictObject({ from: LocalDate, to: LocalDate }).nullable(),
      }),
    )
    .max(500)
    .default([]),
  year: z
    .strictObject({ startsInMonth: z.int().min(1).max(12), namedAfter: z.enum(['start', 'end']) })
    .optional(),
})

/** Whose the sessions of one entry of a calendar were, and what they were for. */
const Whose = { partnership: z.union([PartnershipId, z.literal('left out')]), kind: SessionKind }

export const UploadBody = z.strictObject({
  name: OneLine,
  bytes: z.int().min(0),
  /** When the file was last changed, in milliseconds since 1970: another is not taken for it. */
  modified: z.int().min(0).optional(),
})

/** What is done with lines that were not understood; an empty word takes back what is remembered. */
const Settled = z
  .array(z.strictObject({ ...LinesSettled.element.shape, instead: z.string().max(200) }))
  .max(2_000)

export const LookBody = z.strictObject({
  reading: Reading.optional(),
  answers: Answers.prefault({}),
  lines: Settled.default([]),
  sessions: z
    .array(z.strictObject({ series: z.string().max(2_000), ...Whose }))
    .max(1_000)
    .default([]),
})

export const RecordBody = z.strictObject({
  ...LookBody.shape,
  who: z
    .array(z.strictObject({ name: OneLine, is: Choice }))
    .max(5_000)
    .default([]),
})

/** Where a part begins, in bytes. */
export const PartPlace = z.strictObject({ from: z.coerce.number().int().min(0) })

/** The file of keys that goes with an export: it was sent as the export was. */
/** The keys are left out by whoever asks again for what was made with them. */
export const RestoreBody = z.strictObject({ keys: Id.optional() })

export const UndoBody = z.strictObject({ dryRun: z.boolean().default(false) })

const Line = z.strictObject({
  file: z.string(),
  line: z.int(),
  commit: z.string().optional(),
  text: z.string(),
  why: z.string(),
  instead: z.string().optional(),
  asks: z.enum(['period', 'year']).optional(),
  /** What else may be done with it, and what was chosen, now or for an import before. */
  choosing: z
    .strictObject({
      id: z.string(),
      choices: z.array(z.strictObject({ is: z.string(), label: z.string() })),
      chosen: z.string().optional(),
    })
    .optional(),
})

const Progress = z.strictObject({
  /** Of `of`: commits, or rows. */
  done: z.int(),
  of: z.int(),
  /** Entries recorded so far. */
  recorded: z.int(),
})

/** What an import would record, or has. */
const Look = z.strictObject({
  parts: z.int(),
  events: z.int(),
  known: z.int(),
  tally: z.array(z.strictObject({ type: z.string(), month: z.string(), count: z.int() })),
  days: z.tuple([z.string(), z.string()]).optional(),
  names: z.array(
    z.strictObject({
      name: z.string(),
      count: z.int(),
      /** Where it stands in a table: the first of its lines. */
      lines: z.array(z.int()),
      person: PersonId.optional(),
      because: z.string().optional(),
      /** More than one person could be meant: none is taken. */
      fitsSeveral: z.literal(true).optional(),
    }),
  ),
  /** What a calendar proposes, or was chosen of it: all the times that one entry took place. */
  series: z.array(
    z.strictObject({
      series: z.string(),
      title: z.string(),
      times: z.int(),
      from: LocalDate,
      to: LocalDate,
      people: z.array(z.string()),
      ...Whose,
    }),
  ),
  /** Lines that were not understood, or that the record has no place for; the first of them. */
  lines: z.array(Line),
  /** How many there are in all. */
  linesInAll: z.int(),
  leftOut: z.int(),
})

const Table = z.strictObject({
  headers: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  reading: Reading,
  /** A table with the same headings was read like this before. */
  remembered: z.boolean(),
})

/** A file on its way into the record. */
export const ImportJob = z
  .strictObject({
    id: Id,
    name: z.string(),
    bytes: z.int(),
    modified: z.int().optional(),
    arrived: z.int(),
    of: z.enum([...importKinds, 'export', 'other']).optional(),
    is: z.enum([
      'arriving',
      'arrived',
      'reading',
      'read',
      'recording',
      'stopped',
      'done',
      'failed',
    ]),
    table: Table.optional(),
    progress: Progress.optional(),
    look: Look.optional(),
    /** A whole organisation, which can take the place of this empty one. */
    export: z.strictObject({ organisation: z.string(), entries: z.int() }).optional(),
    /** It was made again: whoever brought it with its keys goes over to it without them. */
    restored: z.boolean().optional(),
    /** Why it went no further, and what to do. */
    problem: z.string().optional(),
    /** What it came to: the entry that began it, and counts. */
    came: z
      .strictObject({
        import: Id,
        recorded: z.int(),
        known: z.int(),
        lines: z.int(),
        /** Lines that were settled as they were chosen to be. */
        settled: z.int(),
        milliseconds: z.int(),
      })
      .optional(),
  })
  .meta({ id: 'ImportJob' })
export type ImportJob = z.output<typeof ImportJob>

export const ImportJobs = z.strictObject({
  jobs: z.array(ImportJob),
  /** What this person may import. */
  may: z.array(z.enum(importKinds)),
  /** The entries that began those of their past imports that are being taken back now. */
  undoing: z.array(Id),
})

/** What undoing an import takes back, or would. */
export const Undoing = z
  .strictObject({
    is: z.enum(['looked', 'undoing', 'undone', 'stopped']),
    entries: z.int(),
    records: z.int(),
    /** What stays, since others have worked on it. */
    kept: z.array(z.strictObject({ noun: z.string(), id: Id, title: z.string() })),
    /** Whom the import made known: they stay too. */
    people: z.array(z.strictObject({ id: PersonId, name: z.string() })),
    done: z.int(),
    problem: z.string().optional(),
  })
  .meta({ id: 'Undoing' })
