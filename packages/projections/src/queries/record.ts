import { Instant, laneNames } from '@lockstep/domain'
import { z } from 'zod'
import {
  filtersOver,
  inOrder,
  matching,
  matchingOnly,
  placeAfter,
  recordFilters,
} from '../across/entries/entry-filters.ts'
import { EntryLine, entryLine, sources } from '../across/entries/entry-line.ts'
import { type Exceptions, exceptionKinds, exceptionsIn } from '../across/entries/exceptions.ts'
import { PersonView, query } from '../view/query.ts'
import type { Entry } from '../view/view.ts'

export const record = query({
  name: 'record',
  summary: 'The record: who did what, on whose behalf, why, by which way, on both clocks.',
  ofNow: true,
  params: z.strictObject({
    ...recordFilters,
    /** The number of the last entry shown: what follows is asked for. */
    beyond: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.strictObject({
    /** The latest first, on the clock that orders. */
    entries: z.array(EntryLine),
    /** How many there are for the viewer, and how many of them were asked for. */
    all: z.int(),
    found: z.int(),
    /** When the first and the last of what the viewer may see happened; absent where there is nothing. */
    span: z.strictObject({ from: Instant, to: Instant }).optional(),
    /** To be given as `beyond`; absent at the end. */
    next: z.int().optional(),
    /** What deserves a look, of all that the other filters leave. */
    exceptions: z.record(z.enum(exceptionKinds), z.int()),
    /** What the filters offer, over all entries. */
    filters: z.strictObject({
      types: z.array(
        z.strictObject({ type: z.string(), did: z.string(), lane: z.enum(laneNames) }),
      ),
      people: z.array(PersonView),
      sources: z.array(z.enum(sources)),
    }),
  }),
  answer: (view, asked) => {
    const all = view.entries()
    const exceptions = exceptionsIn(view, all)
    const wider = all.filter(matching(view, asked))
    const asOnly = wider.filter(matchingOnly(asked.only, exceptions))
    const found = inOrder(view, asOnly, asked.clock).toReversed()
    const start = asked.beyond === undefined ? 0 : placeAfter(view, found, asked.beyond)
    const shown = found.slice(start, start + asked.limit)
    const last = shown.at(-1)
    return {
      entries: shown.map((entry) => entryLine(view, entry)),
      all: all.length,
      found: found.length,
      ...spanOf(all),
      ...(last === undefined || start + shown.length === found.length
        ? {}
        : { next: view.number(last) }),
      exceptions: counted(exceptions, wider),
      filters: filtersOver(view, all),
    }
  },
})

function counted(exceptions: Exceptions, entries: readonly Entry[]) {
  const count = (kind: keyof Exceptions) =>
    entries.filter(({ id }) => exceptions[kind].has(id)).length
  return Object.fromEntries(exceptionKinds.map((kind) => [kind, count(kind)])) as Record<
    keyof Exceptions,
    number
  >
}

function spanOf(entries: readonly Entry[]): { span?: { from: Instant; to: Instant } } {
  const [first] = entries
  if (first === undefined) return {}
  const span = { from: first.at, to: first.at }
  for (const { at } of entries) {
    if (at < span.from) span.from = at
    if (at > span.to) span.to = at
  }
  return { span }
}
