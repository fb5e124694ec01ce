import type { PartnershipId, PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import type { FeedbackRow } from '../../folds/feedback.ts'
import type { GoalRow } from '../../folds/goals.ts'

/** Whose timeline it is. */
export interface Scope {
  readonly partnership: PartnershipId
  readonly members: readonly PersonId[]
}

/** A decision of theirs, one that belongs to no partnership, or one in which one of them has a part. */
export function isTheirDecision(row: DecisionRow, { partnership, members }: Scope): boolean {
  const { state, rounds, made, proposed } = row
  if (!('terms' in state)) return row.problems.length > 0
  if (state.partnership === undefined || state.partnership === partnership) return true
  const involved = [
    state.terms.owner,
    proposed?.initiator,
    ...rounds.flatMap(({ asked }) => asked),
    ...(made?.plan.participants ?? []),
  ]
  return involved.some((one) => one !== undefined && members.includes(one))
}

/** A goal of theirs, or one that nobody in particular owns. */
export function isTheirGoal({ state }: GoalRow, { partnership, members }: Scope): boolean {
  if (state.is === 'none') return false
  const { owners } = state.terms
  if (state.partnership !== undefined && state.partnership !== partnership) {
    return owners.some((owner) => members.includes(owner))
  }
  return (
    state.partnership === partnership ||
    owners.length === 0 ||
    owners.some((owner) => members.includes(owner))
  )
}

/** Feedback between two of them. */
export const isTheirFeedback = ({ given }: FeedbackRow, scope: Scope): boolean =>
  isBetweenThem(given, scope)

/** What is between two people, both of them. */
export const isBetweenThem = (
  two: Readonly<Record<'from' | 'to', PersonId>> | undefined,
  { members }: Scope,
): boolean => two !== undefined && members.includes(two.from) && members.includes(two.to)
