import type { EventId, PersonId, Problem } from '@lockstep/domain'
import type { Stamp } from './stamp.ts'

/** A problem as it was stated, and those who took it for the problem as it was worded when they did. */
export interface StatedProblem {
  readonly stamp: Stamp
  readonly problem: Problem
  readonly accepted: readonly { readonly stamp: Stamp; readonly person: PersonId }[]
}

/** The problems once somebody took one of them for the problem. */
export const onceAccepted = (
  problems: readonly StatedProblem[],
  { problem, person }: { readonly problem: EventId; readonly person: PersonId },
  stamp: Stamp,
): StatedProblem[] =>
  problems.map((each) =>
    each.stamp.event === problem && stamp.knownAt >= each.stamp.knownAt
      ? { ...each, accepted: [...each.accepted, { person, stamp }] }
      : each,
  )
