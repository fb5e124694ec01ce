export { type DaySaid, Gaps } from './brief/said.ts'
export * from './brief/state.ts'
export type * from './commitment/state.ts'
export type * from './conversation/state.ts'
export * from './correcting.ts'
export { type AskedBet, Bet, type Bets } from './decision/bets.ts'
export {
  Exhibit,
  evidenceKinds,
  Option,
  StopLoss,
  Waiver,
  waiverCodes,
} from './decision/grounds.ts'
export { positionsWaitForNobody } from './decision/round.ts'
export * from './decision/state.ts'
export {
  Changes as DecisionChanges,
  decisionKinds,
  Plan as DecisionPlan,
  Terms as DecisionTerms,
} from './decision/terms.ts'
export type { Disclosure } from './disclosing.ts'
export * from './exposure/state.ts'
export { Playable, Subject } from './exposure/subject.ts'
export { About } from './feedback/events.ts'
export * from './feedback/state.ts'
export type * from './finding/state.ts'
export { FindingSubject, findingParts, firstRoot, reachOfFinding } from './finding/subject.ts'
export { Continues, ProgressSource, Source as PageSource } from './goal/events.ts'
export { Need, Problem } from './goal/need.ts'
export {
  Assumption,
  Counter,
  type RealityAnswer,
  type RealityVerdict,
  realityAnswers,
  realityVerdicts,
} from './goal/reality.ts'
export * from './goal/state.ts'
export {
  agreedTerms,
  breaks,
  Changes as GoalChanges,
  directions,
  isMaterial,
  Terms as GoalTerms,
  takings,
} from './goal/terms.ts'
export {
  Handed,
  type HandedItem,
  type HandoverState,
  takings as handoverTakings,
} from './handover/state.ts'
export { heldIn, owedIn } from './handover/theirs.ts'
export type * from './insight/state.ts'
export * from './intervention/state.ts'
export * from './kernel/correcting.ts'
export * from './kernel/days.ts'
export * from './kernel/decide.ts'
export * from './kernel/event.ts'
export * from './kernel/ids.ts'
export * from './kernel/life.ts'
export * from './kernel/marks.ts'
export * from './kernel/mending.ts'
export * from './kernel/named-ids.ts'
export * from './kernel/noun.ts'
export { inPlainWords } from './kernel/plain-words.ts'
export * from './kernel/refusal.ts'
export type { AskedAnswer } from './kernel/sealed-round.ts'
export * from './kernel/text.ts'
export * from './kernel/time.ts'
export * from './leaving/state.ts'
export type { MetricData } from './metric/events.ts'
export { MetricSnapshot, valueBy } from './metric/snapshot.ts'
export * from './metric/state.ts'
export { isAppointed } from './organisation/appointed.ts'
export {
  type ImportKind,
  importKinds,
  LinesSettled,
  TableColumns,
} from './organisation/events.ts'
export { type Settings, withSetting } from './organisation/held.ts'
export * from './organisation/model.ts'
export { isFounding, isNamedAfterTwo } from './organisation/naming.ts'
export type * from './organisation/state.ts'
export * from './organisation/thresholds.ts'
export type { OutsideData } from './outside/events.ts'
export type * from './outside/state.ts'
export { outsideKinds } from './outside/state.ts'
export { Pair, pairKey } from './partnership/events.ts'
export { agreedByAllHere, withThoseHere } from './partnership/here.ts'
export { FEW_METRICS } from './partnership/joint-metrics.ts'
export { type Every, intervalDays, nextDay } from './partnership/recurrence.ts'
export { SessionKind, sessionKinds } from './partnership/session-kinds.ts'
export * from './partnership/state.ts'
export {
  type Absence,
  type AbsenceStep,
  absenceAhead,
  absenceOn,
  awaySaid,
  firstDayOf,
  returnFrom,
  returnSaid,
  standingAbsences,
} from './person/absence.ts'
export { auditOf, countsStill, isHere } from './person/membership.ts'
export { type HelpSaid, helpings } from './person/said.ts'
export * from './person/state.ts'
export { answersFor, type PlayableStates } from './playback/answering.ts'
export type * from './playback/state.ts'
export type { PlayerData } from './player/events.ts'
export * from './player/state.ts'
export * from './policy/key-scopes.ts'
export * from './policy/let-in-again.ts'
export * from './policy/looks.ts'
export * from './policy/policy.ts'
export { beganOn, type Reach } from './policy/reach.ts'
export {
  lastDayRead,
  type RoleInUse,
  rolesOf,
  seesAllOf,
  seesAllThatIsOpen,
} from './policy/roles.ts'
export * from './policy/viewer.ts'
export * from './postmortem/said.ts'
export * from './postmortem/state.ts'
export {
  FEWEST_SCORES,
  PulseAnswer,
  PulseReasons,
  PulseScores,
  pulseItems,
} from './pulse/answer.ts'
export * from './pulse/state.ts'
export { agreedPairs, isParted, isUnderWay, sealedForGood } from './pulse/under-way.ts'
export { POINTS_TO_GIVE, RankingAnswer, Ranks } from './ranking/answer.ts'
export * from './ranking/state.ts'
export * from './registry.ts'
export { Remarked } from './remark/beside.ts'
export type * from './remark/state.ts'
export type { RequestData } from './request/events.ts'
export * from './request/state.ts'
export { type ReviewData, ReviewItem } from './review/events.ts'
export type * from './review/state.ts'
export * from './session/state.ts'
export { agreedBy, mayAgree, takenOn, takesOnFor } from './taking-on.ts'
export type * from './topic/state.ts'
export * from './upcasters.ts'
export type * from './vision/state.ts'
