import { refOf, type Subject, Subject as SubjectSchema } from '@lockstep/domain'
import { z } from 'zod'
import { decisions } from '../../folds/decisions.ts'
import { namedRecord } from '../../records/named.ts'
import { wereNotAsked } from '../../subjects/decisions/positions.ts'
import { knowersOf, toKnow } from '../../subjects/knowledge/knowers.ts'
import { WhoKnows } from '../../subjects/knowledge/who-knows.ts'
import { Named } from '../../telling/href.ts'
import { peopleView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { Entry, View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'
import type { Sides } from './moments.ts'
import { numbered } from './unchanged.ts'

/** One moment, as the record knew of it then and as it had happened. */
export const BothClocks = z.strictObject({
  /** The decisions in force, by their numbers. */
  inForce: z.strictObject({ known: z.array(Named), happened: z.array(Named) }),
  /** Who came to know of what had come to be and was not in the record; the latest first. */
  knew: z.array(
    z.strictObject({
      of: Named,
      /** The entry by which it came to be. */
      stamp: StampView,
      who: WhoKnows,
      /** Of a decision: whom it concerned, and whom nobody asked before. */
      notAsked: z.array(PersonView),
    }),
  ),
})
type BothClocks = z.output<typeof BothClocks>

/** Of so many it is told who knew; of the others their pages tell it. */
const MOST_KNOWN = 3

/** @param unknown what had happened by the moment and was recorded only later */
export const bothClocks = (
  view: View,
  { before, after }: Sides,
  unknown: readonly Entry[],
): BothClocks => ({
  inForce: { known: inForceIn(before), happened: inForceIn(after) },
  knew: cameToBe(view, unknown)
    .slice(0, MOST_KNOWN)
    .flatMap(({ of, stream, began }) => {
      const [named, who] = [recordOf(view, stream), knowersOf(view, of)]
      if (named === undefined || who === undefined) return []
      return [{ of: named, stamp: stampView(view, began), who, notAsked: notAsked(view, of) }]
    }),
})

/** The decision that was made last of what was not yet known; what was read from a history is late by its nature. */
export function lastUnknown(view: View, unknown: readonly Entry[]) {
  const entry = unknown
    .filter(({ type, metadata }) => type === 'DecisionMade' && metadata.source !== 'import')
    .reduce<Entry | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined)
  const named = entry && recordOf(view, entry.stream)
  return named && { entry, named }
}

function inForceIn(view: View): Named[] {
  const all = [...view.rows(decisions).values()]
    .filter(({ state }) => state.is === 'decided')
    .flatMap(({ id }) => namedRecord(view, 'decision', id) ?? [])
  return numbered(all.map((about) => ({ about }))).map(({ about }) => about)
}

/** The records of which one of the entries is what there is to know, where that concerned anybody. */
function cameToBe(view: View, entries: readonly Entry[]) {
  const told = new Set(entries.map(({ id }) => id))
  return [...new Set(entries.map(({ stream }) => stream))]
    .flatMap((stream) => {
      const of = SubjectSchema.safeParse(refOf(stream)).data
      const { began, concerned } = (of && toKnow(view, of)) ?? {}
      const isTold = began !== undefined && told.has(began.event) && (concerned?.size ?? 0) > 0
      return of && isTold ? [{ of, stream, began }] : []
    })
    .sort((x, y) => (x.began.at > y.began.at ? -1 : 1))
}

function notAsked(view: View, { noun, id }: Subject): PersonView[] {
  const row = noun === 'decision' ? view.row(decisions, id) : undefined
  return row === undefined ? [] : peopleView(view, wereNotAsked(view, row))
}
