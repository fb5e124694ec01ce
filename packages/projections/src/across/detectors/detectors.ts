import { anecdoteOnlyReview } from './anecdote-only-review.ts'
import { avoidedHardConversation } from './avoided-hard-conversation.ts'
import { buyerLeftOut } from './buyer-left-out.ts'
import type { Detector } from './detector.ts'
import { earlyJudgement } from './early-judgement.ts'
import { feedbackNotFollowed } from './feedback-not-followed.ts'
import { heroBlame } from './hero-blame.ts'
import { leftOutOfStrategy } from './left-out-of-strategy.ts'
import { micromanagement } from './micromanagement.ts'
import { missedCadence } from './missed-cadence.ts'
import { noPushback } from './no-pushback.ts'
import { playbookReuse } from './playbook-reuse.ts'
import { pushbackWithoutResearch } from './pushback-without-research.ts'
import { solutionBeforeProblem } from './solution-before-problem.ts'
import { strategyChurn } from './strategy-churn.ts'
import { successDefinitionGap } from './success-definition-gap.ts'
import { tooManyMetrics } from './too-many-metrics.ts'
import { trivialRequest } from './trivial-request.ts'
import { trustGapVsPeers } from './trust-gap-vs-peers.ts'
import { unequalVoice } from './unequal-voice.ts'
import { unilateralGoalChange } from './unilateral-goal-change.ts'
import { unrealisticGoal } from './unrealistic-goal.ts'
import { visionNotShared } from './vision-not-shared.ts'

/** Every detector that looks, in the order in which they stand. */
export const detectors: readonly Detector[] = [
  strategyChurn,
  feedbackNotFollowed,
  unilateralGoalChange,
  trivialRequest,
  solutionBeforeProblem,
  avoidedHardConversation,
  micromanagement,
  anecdoteOnlyReview,
  missedCadence,
  tooManyMetrics,
  noPushback,
  pushbackWithoutResearch,
  visionNotShared,
  leftOutOfStrategy,
  earlyJudgement,
  playbookReuse,
  unrealisticGoal,
  unequalVoice,
  trustGapVsPeers,
  heroBlame,
  successDefinitionGap,
  buyerLeftOut,
]
