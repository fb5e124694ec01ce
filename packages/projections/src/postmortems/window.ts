import { endOfDay, startOfDay } from '@lockstep/domain'
import type { PostmortemOpening } from '../folds/postmortems.ts'
import type { Entry, View } from '../view.ts'

/** The record of its days, as far as it exists for the viewer, in the order in which it happened. */
export function entriesWithin(view: View, { from, to }: PostmortemOpening): Entry[] {
  const [first, last] = [startOfDay(from, view.zone), endOfDay(to, view.zone)]
  return view
    .entries()
    .filter(({ at }) => at >= first && at <= last)
    .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : x.inLog - y.inLog))
}
