import { seesAllThatIsOpen } from '@lockstep/domain'
import { partnershipOf } from '../../folds/partnership-of.ts'
import { isSeenToDate } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { Placed } from './placed.ts'

/** But for those of another partnership that is read only up to an earlier day: nothing would seem to be done there since. */
export function toldToDate(view: View, marks: readonly Placed[]): readonly Placed[] {
  if (seesAllThatIsOpen(view.viewer)) return marks
  return marks.filter(({ id }) => {
    // A mark of who knows of something bears the entry's id and the person's.
    const [of = id] = id.split(' ')
    const partnership = partnershipOf(view, of)
    return partnership === undefined || isSeenToDate(view, partnership)
  })
}
