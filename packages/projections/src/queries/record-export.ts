import { z } from 'zod'
import { inOrder, matching, matchingOnly, recordFilters } from '../across/entries/entry-filters.ts'
import { EntryLine, entryLine } from '../across/entries/entry-line.ts'
import {
  type Exceptions,
  exceptionKinds,
  exceptionsIn,
  importOf,
} from '../across/entries/exceptions.ts'
import { isSaid, saidIn } from '../across/naming/beside.ts'
import { remarks } from '../folds/remarks.ts'
import { personView } from '../telling/person.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { PersonView, query, readable } from '../view/query.ts'
import type { Entry, View } from '../view/view.ts'

/** More lines than these are for an export of the whole log. */
const MOST = 5_000

const Words = { by: PersonView, text: readable(z.string()), stamp: StampView }

/** A remark, or a question with whom it was put to and what they answered. */
const Said = z.strictObject({
  ...Words,
  to: PersonView.optional(),
  answer: z.strictObject(Words).optional(),
  takenBack: z.boolean(),
})
type Said = z.output<typeof Said>

const Line = z.strictObject({
  entry: EntryLine,
  /** Of how many entries it is the last, where all of them came by one import. */
  standsFor: z.int(),
  /** Why it deserves a look. */
  exceptions: z.array(z.enum(exceptionKinds)),
  said: z.array(Said),
})

export const recordExport = query({
  name: 'record-export',
  summary:
    'The record as it is filtered, whole: an import is one line, and what was asked and answered stands beside each entry.',
  ofNow: true,
  params: z.strictObject(recordFilters),
  response: z.strictObject({
    /** The first first, on the clock that orders. */
    lines: z.array(Line),
    /** How many entries the lines stand for, and how many more there are. */
    entries: z.int(),
    left: z.int(),
  }),
  answer: (view, asked) => {
    const all = view.entries()
    const exceptions = exceptionsIn(view, all)
    const matches = all.filter(matching(view, asked)).filter(matchingOnly(asked.only, exceptions))
    const found = inOrder(view, matches, asked.clock)
    const isFolded = asked.source === undefined && asked.correlation === undefined
    const shown = isFolded ? importsFolded(view, found) : found.slice(0, MOST).map(alone)
    const said = saidBeside(view, shown)
    const entries = shown.reduce((sum, { of }) => sum + of, 0)
    return {
      lines: shown.map(({ entry, of }) => ({
        entry: entryLine(view, entry),
        standsFor: of,
        exceptions: kindsOf(exceptions, entry),
        said: said.get(entry.id) ?? [],
      })),
      entries,
      left: found.length - entries,
    }
  },
})

interface Folded {
  readonly entry: Entry
  readonly of: number
}

const alone = (entry: Entry): Folded => ({ entry, of: 1 })

/** The first lines, where each import stands where its last entry does. */
function importsFolded(view: View, entries: readonly Entry[]): Folded[] {
  const imported = Map.groupBy(
    entries.filter(({ metadata }) => metadata.source === 'import'),
    (entry) => importOf(view, entry),
  )
  const last = new Map([...imported.values()].map((some) => [some.at(-1)?.id, some.length]))
  const lines: Folded[] = []
  for (const entry of entries) {
    if (lines.length === MOST) break
    const of = entry.metadata.source === 'import' ? last.get(entry.id) : 1
    if (of !== undefined) lines.push({ entry, of })
  }
  return lines
}

const kindsOf = (exceptions: Exceptions, { id }: Entry) =>
  exceptionKinds.filter((kind) => exceptions[kind].has(id))

/** What was said beside each entry; of a record as a whole, beside the first of its entries that is shown. */
function saidBeside(view: View, shown: readonly Folded[]): ReadonlyMap<string, Said[]> {
  const first = new Map<string, string>()
  for (const { entry } of shown) if (!first.has(entry.stream)) first.set(entry.stream, entry.id)
  const ids = new Set(shown.map(({ entry }) => entry.id))
  const all = [...view.rows(remarks).values()]
    .filter(isSaid)
    .sort((x, y) => (x.said.stamp.at < y.said.stamp.at ? -1 : 1))
  const beside = new Map<string, Said[]>()
  for (const { said, answer, takenBack } of all) {
    const { noun, id } = said.of
    const named = said.entry !== undefined && ids.has(said.entry) ? said.entry : undefined
    const entry = named ?? first.get(`${noun}-${id}`)
    if (entry === undefined) continue
    const words = (saying: typeof said | NonNullable<typeof answer>, by: string) => ({
      by: personView(view, by),
      text: saidIn(view, saying),
      stamp: stampView(view, saying.stamp),
    })
    const told: Said = {
      ...words(said, said.by),
      ...(said.to === undefined ? {} : { to: personView(view, said.to) }),
      ...(answer === undefined || said.to === undefined ? {} : { answer: words(answer, said.to) }),
      takenBack: takenBack !== undefined,
    }
    beside.set(entry, [...(beside.get(entry) ?? []), told])
  }
  return beside
}
