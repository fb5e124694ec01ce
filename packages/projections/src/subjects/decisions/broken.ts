import type { DecisionRow, StatedAssumption } from '../../folds/decisions.ts'

/**
 * The assumptions of a decision in force that turned out not to hold, and of which nobody has said since whether the
 * decision still does. What was known when it was made asks nothing.
 */
export function brokenUnanswered(row: DecisionRow): readonly BrokenAssumption[] {
  const { state, made, assumptions, reconfirmations } = row
  if (state.is !== 'decided' || made === undefined) return []
  return assumptions
    .filter(isBroken)
    .filter(
      ({ stamp, broken }) =>
        (broken.stamp.at > made.stamp.at || broken.stamp.knownAt > made.stamp.recordedAt) &&
        !reconfirmations.some(({ despite }) => despite.includes(stamp.event)),
    )
}

type BrokenAssumption = StatedAssumption & Required<Pick<StatedAssumption, 'broken'>>

const isBroken = (assumption: StatedAssumption): assumption is BrokenAssumption =>
  assumption.broken !== undefined
