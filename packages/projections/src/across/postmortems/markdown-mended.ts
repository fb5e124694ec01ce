import { dayNear } from '@lockstep/domain'
import { instantDay, stampInFull } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import type { HistoryEntry } from '../entries/history.ts'

/** "Olga Out withdrew an entry: “made a finding” of 5 Apr 2026, on 8 Apr 2026: Twice." What is no more was told once. */
export const mendedWithin = (view: View, history: readonly HistoryEntry[]): string[] =>
  history.flatMap((mending) => {
    const { stamp, did, said, mends } = mending
    const of = history.find((entry) => entry.stamp.event === mends)
    if (of === undefined) return []
    const who = stamp.by === 'lockstep' ? 'Lockstep' : stamp.by.name
    const on = dayNear(instantDay(stamp.recorded, view))
    const reason = typeof said === 'string' ? `: ${said}` : ''
    return [`${who} ${did}: “${of.did}” of ${dayOf(view, of)}, on ${on}${reason}`]
  })

const dayOf = (view: View, { stamp: { happened, at } }: HistoryEntry): string =>
  stampInFull({ occurredAt: happened, at }, view)
