import { inOrder, type NounName, type Recorded, refOf } from '@lockstep/domain'
import { folds } from '../../folds/folds.ts'
import type { Named } from '../../telling/href.ts'
import { entryStamp, type StampView } from '../../telling/stamp.ts'
import type { FoldOf } from '../../view/fold.ts'
import { storedEvent } from '../../view/stored-events.ts'
import type { Entry, View } from '../../view/view.ts'
import { correctedFields, DAY, mendedIn as mendedBy } from '../entries/change-by.ts'
import { didBy, type EntryLine, entryLine } from '../entries/entry-line.ts'
import { faceOf } from '../faces/face.ts'
import type { Face } from '../faces/face-of-record.ts'
import { recordOf } from '../naming/record-of.ts'
import type { Sides } from './moments.ts'

/** A field that says something else on the other side; left out where it said nothing. */
export interface ChangedField {
  readonly field: string
  readonly from?: string
  readonly to?: string
}

/** A record that says something else than it did. */
export interface ChangedRecord {
  readonly noun: NounName
  readonly about: Named
  /** It was not there before. */
  readonly came: boolean
  readonly fields: ChangedField[]
  /** The entry that made the last of it, what that is, and by which way it came. */
  readonly last: StampView
  readonly type: string
  readonly source: Recorded['metadata']['source']
  /** What corrected or withdrew an entry of it between two moments of what was known, and that entry. */
  readonly mended: { readonly entry: EntryLine; readonly of?: EntryLine }[]
}

/** The entries that stand on the one side alone. */
export function entriesBetween({ before, after }: Sides): Entry[] {
  const known = new Set(before.entries().map(({ id }) => id))
  return after.entries().filter(({ id }) => !known.has(id))
}

/**
 * What the entries between two moments made of their records, by noun; what they left as it was is not told.
 * @param ofWhatWasKnown the moments are of what was known: the last is what was recorded last, and what was mended changed.
 */
export function changedRecords(
  sides: Sides,
  entries: readonly Entry[],
  ofWhatWasKnown: boolean,
): ChangedRecord[] {
  return [...Map.groupBy(entries, ({ stream }) => stream)].flatMap(([stream, came]) => {
    const { noun, id } = refOf(stream)
    const about = recordOf(sides.after, stream)
    // Who knows of a record, and what it is taken to say, stands on that record's page.
    if (noun === 'exposure' || noun === 'playback' || about === undefined) return []
    const before = faceIn(sides.before, noun, id)
    const events = came.map((entry) => storedEvent(sides.after, entry))
    const mended = ofWhatWasKnown ? mendedIn(sides.after, came) : []
    const fields = [
      ...changedFields(before ?? {}, faceIn(sides.after, noun, id) ?? {}),
      ...(ofWhatWasKnown ? events.flatMap((event) => movedDay(sides.after, event)) : []),
    ]
    const last = (ofWhatWasKnown ? events : events.sort(inOrder)).at(-1)
    if (fields.length + mended.length === 0 || last === undefined) return []
    const stamp = entryStamp(sides.after, last)
    const { type, metadata } = last
    const made = { last: stamp, type, source: metadata.source, mended }
    return [{ noun, about, came: before === undefined, fields, ...made }]
  })
}

function mendedIn(view: View, came: readonly Entry[]): ChangedRecord['mended'] {
  return came.flatMap((entry) => {
    const mends = mendedBy(storedEvent(view, entry))
    if (mends === undefined) return []
    const of = view.entered(mends)
    return [
      {
        entry: entryLine(view, entry),
        ...(of === undefined ? {} : { of: entryLine(view, of) }),
      },
    ]
  })
}

/** "decided on: 19 May → 20 May": no field of a record holds the day of an entry. */
function movedDay(view: View, event: Recorded): ChangedField[] {
  const of = view.entered(mendedBy(event) ?? '')
  const moved = correctedFields(view, event).find(({ field }) => field === DAY)
  if (of === undefined || moved === undefined) return []
  return [{ field: `${didBy(of.type)} on`, from: `${moved.from}`, to: `${moved.to}` }]
}

function faceIn(view: View, noun: NounName, id: string): Face | undefined {
  const fold = folds.find((each) => each.noun === noun)
  const row = fold && view.row(fold as FoldOf<unknown>, id)
  return row === undefined ? undefined : faceOf(view, noun, row)
}

const changedFields = (before: Face, after: Face): ChangedField[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [from, to] = [before[field], after[field]]
    if (from === to) return []
    return [{ field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]
  })
