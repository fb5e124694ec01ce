export { type AcceptedElement, acceptances } from './alignment/acceptances.ts'
export {
  type AverageDeviation,
  averageDeviation,
  averageDeviationCutOff,
} from './alignment/average-deviation.ts'
export {
  type AgreementEffect,
  type ChangeOfMean,
  changeOfMean,
} from './alignment/change-of-mean.ts'
export { type AgreementByPair, changeOfPairs } from './alignment/change-of-pairs.ts'
export {
  type Composite,
  composite,
  FEWEST_PARTS,
  type Part,
  shares,
} from './alignment/composite.ts'
export { type CompositeChange, compositeChange } from './alignment/composite-change.ts'
export { type Expectation, type ExpectationsPart, expectations } from './alignment/expectations.ts'
export { gwetAc2 } from './alignment/gwet-ac2.ts'
export { type Jaccard, jaccard, jaccardByChance } from './alignment/jaccard.ts'
export { kendallW, kendallWByChance } from './alignment/kendall-w.ts'
export { krippendorffAlpha } from './alignment/krippendorff-alpha.ts'
export { type LinearKappa, linearKappa, type SpokenPair } from './alignment/linear-kappa.ts'
export {
  type Agreement,
  type AgreementShare,
  type MeanAgreement,
  meanAgreement,
  meanOfPairs,
} from './alignment/mean-of.ts'
export {
  type GoalPair,
  PAIR_AGREEMENT_BY_CHANCE,
  type PairAgreement,
  pairAgreement,
} from './alignment/pair-agreement.ts'
export { type Points, type PointsOverlap, pointsOverlap } from './alignment/points-overlap.ts'
export {
  GRADED_AGREEMENT_BY_CHANCE,
  gradedAgreement,
  type Position,
  type PositionPair,
  type PositionsPart,
  positions,
} from './alignment/positions.ts'
export { priorities, teamPriorities } from './alignment/priorities.ts'
export { type RankBiasedOverlap, rankBiasedOverlap } from './alignment/rank-biased-overlap.ts'
export { type Pair, type Ranking, rankedByAll } from './alignment/ranking.ts'
export { concordanceLosses, type Loss, overlapLosses } from './alignment/ranking-losses.ts'
export { meanSpearman, scmAlpha } from './alignment/scm-alpha.ts'
export { spearman } from './alignment/spearman.ts'
export { tauB } from './alignment/tau-b.ts'
export { type TauTest, tauTest } from './alignment/tau-test.ts'
export { type TeamDecision, type TeamPositions, teamPositions } from './alignment/team-positions.ts'
export { withinGroupAgreement } from './alignment/within-group-agreement.ts'
export { isNothing } from './arithmetic.ts'
export { lowerBound, shareInterval, upperBound } from './proportions/clopper-pearson.ts'
export { type Count, fisherGreater } from './proportions/fisher.ts'
export { type GainRatio, gainRatio, type Reached } from './proportions/gain-ratio.ts'
export { heldUp } from './reality/held-up.ts'
export {
  type ImpliedGrowth,
  type ImpliedShare,
  impliedGrowth,
  impliedShare,
} from './reality/implied.ts'
export { type Life, medianDays } from './settling/median-days.ts'
export { betaQuantile, normalCdf } from './special-functions.ts'
export type { Contribution } from './trust/contribution.ts'
export { type Hindsight, hindsight, hindsightAt } from './trust/hindsight.ts'
export { hindsightContributions } from './trust/hindsight-contributions.ts'
export { type JumpChange, jumpsBetween, type ReasonShare, splitByReasons } from './trust/jumps.ts'
export {
  afterPulse,
  drifted,
  LEVEL_MODEL,
  type Level,
  type LevelModel,
  type LevelStep,
  levelSteps,
  type Pulse,
  SURPRISING,
} from './trust/level.ts'
export { type LevelChange, levelChange } from './trust/level-change.ts'
export {
  levelContributions,
  type WeighedPulse,
  type WeightChange,
  weightChange,
} from './trust/level-contributions.ts'
export { pulseScore } from './trust/pulse-score.ts'
export {
  type Belief,
  meanBelief,
  type RatingDifference,
  ratingDifference,
} from './trust/rating-difference.ts'
export { type RatingGap, ratingGaps } from './trust/rating-gaps.ts'
export { type Reputation, reputation } from './trust/reputation.ts'
export { type ReputationChange, reputationChange } from './trust/reputation-change.ts'
export {
  type Evidence,
  FORGETTING,
  type Forgetting,
  meanAt,
  NO_STANDING,
  remaining,
  type Score,
  type Standing,
  scoreAt,
  withEvidence,
} from './trust/standing.ts'
export { type StatedScore, statedScoreAt } from './trust/stated-score.ts'
