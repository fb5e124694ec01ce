import { endOfDay, startOfDay } from '@lockstep/domain'
import type { PostmortemOpening } from '../../folds/postmortems.ts'
import type { Entry, View } from '../../view/view.ts'
import { inOrder } from '../entries/entry-filters.ts'
import type { EntryLine } from '../entries/entry-line.ts'
import { asItCounts } from '../entries/mended.ts'
import { entryLineThen } from '../replay/title-then.ts'

/** The record of its days, as far as it exists for the viewer, in the order in which it happened. */
export function entriesWithin(view: View, { from, to }: PostmortemOpening): Entry[] {
  const [first, last] = [startOfDay(from, view.zone), endOfDay(to, view.zone)]
  const within = view.entries().filter((entry) => {
    const { at } = asItCounts(view, entry)
    return at >= first && at <= last
  })
  return [...inOrder(view, within, 'counts')]
}

/** An entry as it stands in a post-mortem, which goes by when things happened: under the title that its record had then. */
export const entryThen = (view: View, entry: Entry): EntryLine =>
  entryLineThen(view, entry, 'happened')
