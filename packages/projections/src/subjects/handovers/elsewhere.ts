import type { PersonId } from '@lockstep/domain'
import { type HandoverAnswer, type HandoverRow, handovers } from '../../folds/handovers.ts'
import { isMember } from '../../records/here.ts'
import type { View } from '../../view/view.ts'
import { isAwaited, isSettled } from './agreement.ts'

/**
 * The ids of what was answered in another handover of the same person, so that nobody else is asked: it is dropped, as all
 * agree, or taken over by somebody who is still there, or they are yet to say whether they agree.
 */
export const spokenForElsewhere = (view: View, row: HandoverRow): ReadonlySet<string> =>
  new Set<string>(
    othersOf(view, row).flatMap(({ begun, answers }) =>
      answers.filter((answer) => isSpokenFor(view, answer, begun?.to)).map(({ of }) => of.id),
    ),
  )

function isSpokenFor(view: View, answer: HandoverAnswer, by: PersonId | undefined): boolean {
  if (isAwaited(view, answer)) return true
  const stays = by !== undefined && isMember(view, by)
  return isSettled(answer) && (answer.taken === 'dropped' || stays)
}

/** Whether another handover, of another role of theirs, goes on since before and asks the same successor of all this. */
export const isAskedBefore = (view: View, row: HandoverRow): boolean =>
  othersOf(view, row).some(
    ({ id, state, begun }) =>
      state.is === 'going on' &&
      state.to === row.begun?.to &&
      begun !== undefined &&
      `${begun.stamp.at} ${id}` < `${row.begun.stamp.at} ${row.id}`,
  )

const othersOf = (view: View, { id, begun }: HandoverRow): HandoverRow[] =>
  [...view.rows(handovers).values()].filter(
    (each) => each.id !== id && each.begun?.from === begun?.from,
  )
