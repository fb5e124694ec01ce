import type { LocalDate, ToldAnnotation } from '@lockstep/domain'
import type { PostmortemOpening, PostmortemRow } from '../../folds/postmortems.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { opennessOfPostmortem } from '../../records/postmortem-openness.ts'
import { dayOfEntry } from '../../subjects/knowledge/entry-known.ts'
import type { Recalled } from '../../subjects/postmortems/accounts.ts'
import { type Entry, isHidden, type View } from '../../view/view.ts'
import { matters } from '../entries/entry-filters.ts'
import { asItCounts } from '../entries/mended.ts'
import { entriesWithin } from './window.ts'

/** One thing that the narrative tells: an entry, or what was recalled between two. */
export type Told =
  | {
      readonly entry: Entry
      readonly annotations: readonly Annotated[]
      /** What was recalled of this entry, side by side. */
      readonly recalled: readonly Recalled[]
    }
  | { readonly entry?: undefined; readonly on: LocalDate; readonly recalled: readonly Recalled[] }

export interface Annotated extends ToldAnnotation {
  readonly stamp: Stamp
}

/** More than this nobody reads as a story. */
const MOST = 300

/**
 * The entries that it tells, in the order in which it tells them: as the facilitator curated it, or until then all of its days
 * that matter, in the order in which they happened. Those that don't exist for the viewer are left out.
 */
export function toldEntries(view: View, row: PostmortemRow, opened: PostmortemOpening): Entry[] {
  const { narrative } = row
  const curated = narrative && view.open(narrative.told, opennessOfPostmortem(view, row))
  if (curated === undefined || isHidden(curated))
    return entriesWithin(view, opened).filter(matters).slice(0, MOST)
  const there = new Map(view.entries().map((entry) => [entry.id, entry]))
  return curated.tells.flatMap((id) => there.get(id) ?? [])
}

/** Whether they are told in another order than that of their days, as who facilitates may choose. */
export function isReordered(view: View, entries: readonly Entry[]): boolean {
  const days = entries.map((entry) => dayOfEntry(view, asItCounts(view, entry)))
  return days.some((day, n) => day < (days[n - 1] ?? day))
}

export function annotationsIn(view: View, row: PostmortemRow): Annotated[] {
  const opening = opennessOfPostmortem(view, row)
  return row.annotations.flatMap(({ stamp, told }) => {
    const said = view.open(told, opening)
    return isHidden(said) ? [] : [{ ...said, stamp }]
  })
}

/** Recollections stand with the entry that they speak of, else between the entries around their day. */
export function narrated(
  view: View,
  entries: readonly Entry[],
  { annotations, recalled }: { annotations: readonly Annotated[]; recalled: readonly Recalled[] },
): Told[] {
  const shown = new Set(entries.map(({ id }) => id))
  const loose = recalled
    .filter(({ entry }) => entry === undefined || !shown.has(entry))
    .sort((x, y) => (x.on < y.on ? -1 : x.on > y.on ? 1 : 0))
  const days = [...Map.groupBy(loose, ({ on }) => on)]
  const placeOf = (on: LocalDate) => {
    const after = entries.findIndex((entry) => dayOfEntry(view, asItCounts(view, entry)) > on)
    return after === -1 ? entries.length : after
  }
  const between = (n: number): Told[] =>
    days.filter(([on]) => placeOf(on) === n).map(([on, all]) => ({ on, recalled: all }))
  return [
    ...entries.flatMap((entry, n): Told[] => [
      ...between(n),
      {
        entry,
        annotations: annotations.filter((each) => each.entry === entry.id),
        recalled: recalled.filter((each) => each.entry === entry.id),
      },
    ]),
    ...between(entries.length),
  ]
}
