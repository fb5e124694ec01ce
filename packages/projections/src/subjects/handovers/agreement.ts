import type { PersonId } from '@lockstep/domain'
import type { HandoverAnswer } from '../../folds/handovers.ts'
import { isMember } from '../../records/here.ts'
import type { View } from '../../view/view.ts'

/** What waits for the successor: not answered yet, or somebody whom it concerns does not agree. */
export const isOpenItem = ({ answer }: { readonly answer?: HandoverAnswer }): boolean =>
  answer === undefined || answer.settled.some(({ agrees }) => !agrees)

/** Whom it concerns, and who has not said whether they agree. */
export const unsettledBy = ({ concerns, settled }: HandoverAnswer): PersonId[] =>
  concerns.filter((person) => !settled.some(({ by }) => by === person))

/** Who is yet to say so, and can: not who has left meanwhile. */
export const awaitedOf = (view: View, answer: HandoverAnswer): PersonId[] =>
  unsettledBy(answer).filter((person) => isMember(view, person))

/** Nobody disagrees, and somebody is yet to say whether they agree. */
export const isAwaited = (view: View, answer: HandoverAnswer): boolean =>
  !isOpenItem({ answer }) && awaitedOf(view, answer).length > 0

/** Everybody whom it concerns agrees to it, where it concerns anybody. */
export const isSettled = ({ concerns, settled }: HandoverAnswer): boolean =>
  concerns.every((person) => settled.some(({ by, agrees }) => by === person && agrees))
