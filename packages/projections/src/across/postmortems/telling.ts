import { holdings, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import type { PostmortemOpening, PostmortemRow } from '../../folds/postmortems.ts'
import type { Recalled } from '../../subjects/postmortems/accounts.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { inOrder } from '../entries/entry-filters.ts'
import { EntryLine } from '../entries/entry-line.ts'
import { comparedIn } from './agreement.ts'
import { annotationsIn, isReordered, narrated, toldEntries } from './narrative.ts'
import { entryThen } from './window.ts'

/** What one person recalls of one moment. It was not on record then: its stamp says since when it is. */
export const RecalledView = z
  .strictObject({
    id: z.string(),
    person: PersonView,
    kind: z.enum(['sealed', 'in time', 'late', 'away']),
    /** The day that they recall it on. */
    on: LocalDate,
    text: z.string(),
    /** The entry of which they say what they hold; absent where it doesn’t exist for the viewer. */
    entry: EntryLine.optional(),
    holds: z.enum(holdings).optional(),
    stamp: StampView,
  })
  .meta({ id: 'Recalled' })

/** One thing that the narrative tells: an entry with what stands beside it, or what was recalled between two. */
export const ToldView = z
  .strictObject({
    id: z.string(),
    entry: EntryLine.optional(),
    annotations: z.array(z.strictObject({ text: z.string(), stamp: StampView })),
    /** Several of them stand side by side. */
    recalled: z.array(RecalledView),
  })
  .meta({ id: 'Told' })

/** An entry of which accounts speak: what each holds of it, and how that stands to the others and to the record. */
export const ComparedView = z
  .strictObject({
    entry: EntryLine,
    said: z.array(z.strictObject({ person: PersonView, holds: z.enum(holdings), on: LocalDate })),
    accounts: z.enum(['one', 'agree', 'differ']),
    /** In what the record says something else, a sentence each. */
    against: z.array(z.string()),
  })
  .meta({ id: 'Compared' })

export function telling(
  view: View,
  row: PostmortemRow,
  opened: PostmortemOpening,
  recalled: readonly Recalled[],
) {
  const there = new Map(view.entries().map((entry) => [entry.id, entry]))
  const shown = ({ entry, holds, person, stamp, ...rest }: Recalled) => {
    const of = entry === undefined ? undefined : there.get(entry)
    return {
      ...rest,
      person: personView(view, person),
      ...(of === undefined || holds === undefined ? {} : { entry: entryThen(view, of), holds }),
      stamp: stampView(view, stamp),
    }
  }
  const open = recalled.filter(({ kind }) => kind !== 'sealed')
  const named = new Set(open.map(({ entry }) => entry))
  const spokenOf = [...there.values()].filter(({ id }) => named.has(id))
  const entries = toldEntries(view, row, opened)
  const told = narrated(view, entries, {
    annotations: annotationsIn(view, row),
    recalled: open,
  })
  return {
    own: recalled.filter(({ kind }) => kind === 'sealed').map(shown),
    narrative: told.map((each) => ({
      id: each.entry?.id ?? each.recalled[0]?.id ?? '',
      ...(each.entry === undefined ? {} : { entry: entryThen(view, each.entry) }),
      annotations:
        each.entry === undefined
          ? []
          : each.annotations.map(({ text, stamp }) => ({ text, stamp: stampView(view, stamp) })),
      recalled: each.recalled.map(shown),
    })),
    reordered: isReordered(view, entries),
    ...(row.narrative === undefined ? {} : { curated: stampView(view, row.narrative.stamp) }),
    compared: comparedIn(view, inOrder(view, spokenOf, 'counts'), open).map(
      ({ entry, said, accounts, against }) => ({
        entry: entryThen(view, entry),
        said: said.map(({ person, holds, on }) => ({
          person: personView(view, person),
          holds,
          on,
        })),
        accounts,
        against: [...against],
      }),
    ),
  }
}
