import type { Instant, PersonId } from '@lockstep/domain'
import type { LeavingRow } from '../../folds/leavings.ts'
import type { View } from '../../view/view.ts'
import { lastTurn, turnsOf } from './turns.ts'

/** The last time that they left, while they have not come back. */
export const leftIn = (view: View, person: PersonId) => leftBy(view, person)

/** The same by a moment. */
function leftBy(view: View, person: PersonId, at?: Instant) {
  const last = lastTurn(view, person, at)
  return last?.type === 'MemberLeft' ? last : undefined
}

/** The first time that they left after a moment. */
export const leftAfter = (view: View, person: PersonId, after: Instant) =>
  turnsOf(view, person).find(({ type, at }) => type === 'MemberLeft' && at > after)

/**
 * The time that they left of which it was asked why: they had left by then, or left next, unless that was called off before.
 * Whether they came back, or left again, is another matter.
 */
export function leftFor(view: View, { asked, calledOff }: LeavingRow) {
  if (asked === undefined) return undefined
  const { person, stamp } = asked
  const left = leftBy(view, person, stamp.at)
  if (left !== undefined) return left
  const next = leftAfter(view, person, stamp.at)
  const stayed = calledOff !== undefined && next !== undefined && calledOff.stamp.at < next.at
  return stayed ? undefined : next
}
