import type { EventId } from '@lockstep/domain'
import { onceAView } from '../../once-a-view.ts'
import { mendedIn } from './change-by.ts'
import { storedEvent } from './stored-events.ts'

export const mendedHow = ['corrected', 'withdrawn'] as const
export type MendedHow = (typeof mendedHow)[number]

const hows: Readonly<Record<string, MendedHow>> = {
  RecordCorrected: 'corrected',
  RecordWithdrawn: 'withdrawn',
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
