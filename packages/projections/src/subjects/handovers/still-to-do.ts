import type { HandoverAnswer, HandoverRow } from '../../folds/handovers.ts'
import type { View } from '../../view/view.ts'
import { isSettled } from './agreement.ts'
import { dropping } from './dropping.ts'
import { isOwed, type StillToDo } from './items.ts'
import { owedNext } from './owed.ts'
import { takingOver } from './taking-over.ts'

/** What an answer, to which all agree whom it concerns, leaves to be done; undefined where nothing is. */
export function stillToDo(
  view: View,
  { begun }: HandoverRow,
  answer: HandoverAnswer,
): StillToDo | undefined {
  if (begun === undefined || !isSettled(answer)) return undefined
  if (isOwed(view, answer.of, begun.from)) return owedNext(view, begun, answer)
  return answer.taken === 'dropped'
    ? dropping(view, begun, answer)
    : takingOver(view, begun, answer)
}
