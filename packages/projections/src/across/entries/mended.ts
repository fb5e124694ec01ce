import { type EventId, type Recorded, refOf } from '@lockstep/domain'
import { onceAView } from '../../view/once-a-view.ts'
import { storedEvent } from '../../view/stored-events.ts'
import type { Entry, View } from '../../view/view.ts'
import { mendedIn } from './change-by.ts'

export const mendedHow = ['corrected', 'withdrawn'] as const
export type MendedHow = (typeof mendedHow)[number]

const hows: Readonly<Record<string, MendedHow>> = {
  RecordCorrected: 'corrected',
  RecordWithdrawn: 'withdrawn',
}

/** What became of one entry since, by its own record alone. */
export function mendedSince(
  view: View,
  entry: Pick<Entry, 'stream' | 'id'>,
): MendedHow | undefined {
  const { noun, id } = refOf(entry.stream)
  const all = view
    .stored(noun, id)
    .flatMap((event) => (mendedIn(event) === entry.id ? (hows[event.type] ?? []) : []))
  return all.find((how) => how === 'withdrawn') ?? all[0]
}

/** The event of an entry as it counts: as it was corrected last, on the day to which it was. */
export function countingEvent(view: View, entry: Entry): Recorded {
  const stored = storedEvent(view, entry)
  if (mendedEntries(view).get(entry.id) !== 'corrected') return stored
  const { noun, id } = refOf(entry.stream)
  return view.history(noun, id).find((event) => event.id === entry.id) ?? stored
}

/** An entry on the day on which it counts as having happened: that to which it was corrected last. */
export function asItCounts(view: View, entry: Entry): Entry {
  if (mendedEntries(view).get(entry.id) !== 'corrected') return entry
  const { at, metadata } = countingEvent(view, entry)
  return { ...entry, at, metadata: { ...entry.metadata, occurredAt: metadata.occurredAt } }
}

/** The entries that do not count as they were first written, and what became of each. */
export const mendedEntries = onceAView((view): ReadonlyMap<EventId, MendedHow> => {
  const mended = new Map<EventId, MendedHow>()
  for (const entry of view.entries()) {
    const how = hows[entry.type]
    const of = how && mendedIn(storedEvent(view, entry))
    if (of !== undefined && mended.get(of) !== 'withdrawn') mended.set(of, how ?? 'corrected')
  }
  return mended
})
