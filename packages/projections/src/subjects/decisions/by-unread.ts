import { seesAllThatIsOpen } from '@lockstep/domain'
import type { DecisionEnd } from '../../folds/decisions.ts'
import type { View } from '../../view/view.ts'

/**
 * Whether another decision took the place of one that is not the viewer's to read: who reads a part of the record is told
 * that there is one, and nothing of it. It ends an older one only once it is open to all.
 */
export const isByUnread = (view: View, { how, by }: DecisionEnd): boolean =>
  how === 'superseded' &&
  by !== undefined &&
  !view.exists('decision', by) &&
  !seesAllThatIsOpen(view.viewer)
