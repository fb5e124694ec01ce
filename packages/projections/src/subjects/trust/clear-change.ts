import { type LevelModel, type LevelStep, levelChange } from '@lockstep/measures'

/** Smaller changes of a score are not spoken of. */
const WORTH_SAYING = 8

/** Whether a score that follows from what was done may be said to have risen or fallen. */
export const isClear = (points: number): boolean => Math.abs(points) >= WORTH_SAYING

/**
 * Whether stated trust may be said to have risen or fallen between two moments: where that is sure and large in hindsight, and
 * the score moved the same way. Epoch milliseconds.
 */
export function isClearAsStated(
  steps: readonly LevelStep[],
  from: number,
  to: number,
  model: LevelModel,
): boolean {
  const change = levelChange(steps, from, to, model)
  return change !== null && change.verdict !== 'no clear change'
}
