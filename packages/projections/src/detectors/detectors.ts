import type { Detector } from './detector.ts'
import { feedbackNotFollowed } from './feedback-not-followed.ts'
import { strategyChurn } from './strategy-churn.ts'
import { unilateralGoalChange } from './unilateral-goal-change.ts'

/** Every detector that looks, in the order in which they stand. `vision_not_shared` waits for the vision to be a noun. */
export const detectors: readonly Detector[] = [
  strategyChurn,
  feedbackNotFollowed,
  unilateralGoalChange,
]
