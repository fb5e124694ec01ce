import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { EventId, PersonId } from '../kernel/ids.ts'
import { Line, Text } from '../kernel/text.ts'
import { Instant, LocalDate, Zone } from '../kernel/time.ts'
import { modelled } from './model.ts'
import { detectorIds } from './thresholds.ts'

const lane = 'people'

/** The first month of the fiscal year, 1 to 12. */
export const FiscalYearStart = z.int().min(1).max(12)

/** What an import brings in: a table of goals, or a history of decisions and goals. */
export const importKinds = ['goals', 'history', 'calendar'] as const
export type ImportKind = (typeof importKinds)[number]

/** How a table was read: what stood above each column, and what it was taken for. */
export const TableColumns = z.strictObject({
  columns: z.array(z.strictObject({ heading: Line.optional(), tells: Line.optional() })).max(200),
  hierarchy: Line,
})

/**
 * What the importer chose for lines that were not understood: each by what it is known again by, which tells nothing of its
 * words.
 */
export const LinesSettled = z
  .array(z.strictObject({ line: z.string().regex(/^[0-9a-f]{32}$/, 'no line'), instead: Line }))
  .max(2_000)

const count = z.int().min(0)

export const events = {
  OrganisationFounded: step(
    'founded the organisation',
    z.strictObject({
      /** Left out where nobody gave one: it is then called by its first two people. */
      name: Line.optional(),
      zone: Zone,
      owner: PersonId,
      fiscalYearStart: FiscalYearStart,
      demo: z.boolean(),
    }),
    { lane, mendable: false },
  ),
  OrganisationRenamed: fact(
    'renamed the organisation',
    z.strictObject({ name: Line, reason: Text.optional() }),
    { lane },
  ),
  ZoneChanged: fact(
    'changed the time zone',
    z.strictObject({ zone: Zone, reason: Text.optional() }),
    { lane },
  ),
  FiscalYearChanged: fact(
    'changed the fiscal year',
    z.strictObject({ fiscalYearStart: FiscalYearStart, reason: Text.optional() }),
    { lane },
  ),
  HolidayDeclared: fact('declared a holiday', z.strictObject({ date: LocalDate, name: Line }), {
    lane,
    weight: 'low',
  }),
  CrisisDeclared: step('declared a crisis', z.strictObject({ reason: Text }), { lane }),
  CrisisEnded: step('ended the crisis', z.strictObject({ note: Text.optional() }), { lane }),
  AdministratorAppointed: fact('appointed an administrator', z.strictObject({ person: PersonId }), {
    lane,
    mendable: false,
    instead: 'dismiss them instead',
  }),
  AdministratorDismissed: fact('dismissed an administrator', z.strictObject({ person: PersonId }), {
    lane,
    mendable: false,
    instead: 'appoint them anew',
  }),
  OwnershipHanded: fact('handed over the organisation', z.strictObject({ to: PersonId }), {
    lane,
    mendable: false,
  }),
  /** The clock of a demo was moved on. */
  ClockMoved: fact('moved the demo on', z.strictObject({ to: Instant }), {
    lane,
    mendable: false,
    weight: 'low',
  }),
  /** Whatever was found until then is looked at again by it; a view of what was known before keeps the one before. */
  ThresholdSet: fact(
    'set a threshold of a detector',
    z.strictObject({
      detector: z.enum(detectorIds),
      threshold: Line,
      value: z.number(),
      reason: Text,
    }),
    { lane, mendable: false, instead: 'set it anew' },
  ),
  /** A new version of the model: all of history is reckoned by it; a view of what was known before keeps the one before. */
  ModelParameterSet: fact(
    'changed how scores are reckoned',
    z.strictObject({
      measure: z.enum(modelled),
      parameter: Line,
      value: z.number(),
      reason: Text,
    }),
    { lane, mendable: false, instead: 'set it anew' },
  ),
  /** What an import records carries the id of this entry as its correlation. */
  ImportBegun: fact(
    'began an import',
    z.strictObject({
      of: z.enum(importKinds),
      name: Line,
      table: TableColumns.optional(),
      lines: LinesSettled.optional(),
    }),
    { lane, mendable: false, weight: 'low' },
  ),
  ImportEnded: fact(
    'imported what was kept elsewhere',
    z.strictObject({ import: EventId, recorded: count, known: count, notUnderstood: count }),
    { lane, mendable: false },
  ),
  /** Its entries were withdrawn, but for those of records that others had worked on since. */
  ImportUndone: fact(
    'took an import back',
    z.strictObject({ import: EventId, withdrawn: count, kept: count }),
    { lane, mendable: false },
  ),
} as const
