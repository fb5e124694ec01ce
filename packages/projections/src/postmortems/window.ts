import { endOfDay, startOfDay } from '@lockstep/domain'
import type { PostmortemOpening } from '../folds/postmortems.ts'
import type { EntryLine } from '../queries/parts/entry-line.ts'
import { entryLineThen } from '../replay/title-then.ts'
import type { Entry, View } from '../view.ts'

/** The record of its days, as far as it exists for the viewer, in the order in which it happened. */
export function entriesWithin(view: View, { from, to }: PostmortemOpening): Entry[] {
  const [first, last] = [startOfDay(from, view.zone), endOfDay(to, view.zone)]
  return view
    .entries()
    .filter(({ at }) => at >= first && at <= last)
    .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : x.inLog - y.inLog))
}

/** An entry as it stands in a post-mortem, which goes by when things happened: under the title that its record had then. */
export const entryThen = (view: View, entry: Entry): EntryLine =>
  entryLineThen(view, entry, 'happened')
