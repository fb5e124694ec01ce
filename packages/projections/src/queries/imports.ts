import { EventId, Instant, importKinds, TableColumns } from '@lockstep/domain'
import { z } from 'zod'
import { type ImportRow, organisations } from '../folds/organisation.ts'
import { shownAt } from '../telling/dates.ts'
import { personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Import = z
  .strictObject({
    /** The entry that began it; what it recorded carries this as its correlation. */
    id: EventId,
    of: z.enum(importKinds),
    /** The file's name. */
    name: z.string(),
    by: PersonView,
    at: Instant,
    /** How a table was read. */
    table: TableColumns.optional(),
    /** Entries recorded so far, where it has not ended: while it is at work, and where it was stopped. */
    soFar: z.int().optional(),
    ended: z
      .strictObject({ at: Instant, recorded: z.int(), known: z.int(), notUnderstood: z.int() })
      .optional(),
    undone: z.strictObject({ at: Instant, withdrawn: z.int(), kept: z.int() }).optional(),
  })
  .meta({ id: 'Import' })

export const imports = query({
  name: 'imports',
  summary: 'What was imported: who, when, what, and whether it was taken back; the latest first.',
  ofNow: true,
  params: z.strictObject({}),
  response: z.strictObject({ imports: z.array(Import) }),
  answer: (view) => ({
    imports: [...view.rows(organisations).values()]
      .flatMap((row) => row.imports.map((each) => told(view, each)))
      .reverse(),
  }),
})

/** All of an act but the entry that began it, and what others drew from it. */
const soFar = (view: View, begun: string): number =>
  view.entries().filter(({ id, metadata: { source, correlationId } }) => {
    return correlationId === begun && id !== begun && source === 'import'
  }).length

function told(view: View, { stamp, of, name, table, ended, undone }: ImportRow) {
  const at = (some: ImportRow['stamp']) => shownAt(some.at, view)
  return {
    id: stamp.event,
    of,
    name,
    by: personView(view, stamp.by),
    at: at(stamp),
    ...(table === undefined ? {} : { table }),
    ...(ended === undefined
      ? { soFar: soFar(view, stamp.event) }
      : {
          ended: {
            at: at(ended.stamp),
            recorded: ended.recorded,
            known: ended.known,
            notUnderstood: ended.notUnderstood,
          },
        }),
    ...(undone === undefined
      ? {}
      : { undone: { at: at(undone.stamp), withdrawn: undone.withdrawn, kept: undone.kept } }),
  }
}
