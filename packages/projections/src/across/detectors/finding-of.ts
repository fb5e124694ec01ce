import { type FindingId, isMending, type Mending } from '@lockstep/domain'
import { stampOf } from '../../folds/stamp.ts'
import { reasonInWords } from '../../subjects/mendings/reason-of.ts'
import { mendsAnother } from '../../telling/stamp.ts'
import { onceAView } from '../../view/once-a-view.ts'
import { storedEvent } from '../../view/stored-events.ts'
import type { View } from '../../view/view.ts'
import type { Ending } from './detector.ts'
import { type Finding, findingsIn, foundNow } from './findings-in.ts'

/**
 * A finding by its id, or by one that it was answered under before. Whoever was sent its address reads there also what
 * became of one that is found no more, as what it began with was withdrawn or corrected.
 */
export const findingOf = (view: View, id: FindingId): Finding | undefined =>
  foundNow(view, id) ?? foundBefore(view, id) ?? findingsIn(view).get(id)

/** All that are listed: those that are found, were answered, or began with what was withdrawn or corrected since. */
export const findingsListed = onceAView((view): ReadonlyMap<FindingId, Finding> => {
  const listed = new Map(findingsIn(view))
  for (const { id } of findingsIn(unmended(view)).values()) {
    const gone = listed.has(id) || foundNow(view, id) ? undefined : foundBefore(view, id)
    if (gone !== undefined) listed.set(id, gone)
  }
  return listed
})

/** More are not gone through again for a list; what began with an earlier one still has its address. */
const MOST_MENDINGS = 40

/** The record as it would be without what was mended of it last, by people. */
const unmended = onceAView(
  (view: View): View =>
    view
      .entries()
      .filter((entry) => mendsAnother(entry) && entry.metadata.source !== 'import')
      .slice(-MOST_MENDINGS)
      .reduce((rest, entry) => rest.without(storedEvent(view, entry)), view),
)

/**
 * It is found again in the record as that would be without the mending, or without any where more than one undid it, and
 * closed by it: nothing of it is kept.
 */
function foundBefore(view: View, id: FindingId): Finding | undefined {
  const mendings = view.entries().flatMap((entry) => {
    const mending = mendsAnother(entry) ? storedEvent(view, entry) : undefined
    return mending !== undefined && isMending(mending) && mayHaveBegun(id, mending) ? [mending] : []
  })
  for (const mending of mendings) {
    const found = foundNow(view.without(mending), id)
    if (found !== undefined) return closedBy(view, found, mending)
  }
  const last = mendings.at(-1)
  const found = last && foundNow(unmended(view), id)
  return found && closedBy(view, found, last)
}

const closedBy = (view: View, found: Finding, mending: Mending): Finding => ({
  ...found,
  is: 'closed',
  closed: endedBy(view, mending),
})

/** An id carries the time of the entry that its finding began with. */
const mayHaveBegun = (id: FindingId, mending: Mending): boolean =>
  'event' in mending.data && timeIn(mending.data.event) === timeIn(id)

const timeIn = (id: string): string => id.slice(0, 'xxxxxxxx-xxxx'.length)

function endedBy(view: View, mending: Mending): Ending {
  const { recordedAt } = mending.metadata
  const did = mending.type === 'RecordWithdrawn' ? 'withdrawn' : 'corrected'
  return {
    at: recordedAt,
    // It ends on the day of the mending, not on that of what was mended.
    stamp: { ...stampOf(mending), at: recordedAt, occurredAt: recordedAt },
    how: `what it began with was ${did}: ${reasonInWords(view, mending)}`,
  }
}
