/**
 * Who asks: the owner; an administrator; Noor, whose the goal and the decision are, who gave the feedback and is asked for
 * a position; Cora, to whom she gave it, of the same partnership; Wei, another member; Noor's delegate; who audits the
 * partnership of Noor and Cora; who has left; and who has no session.
 */
export const askers = [
  'owner',
  'administrator',
  'noor',
  'cora',
  'wei',
  'delegate',
  'auditor',
  'left',
  'nobody',
] as const
export type Asker = (typeof askers)[number]

const members = ['owner', 'administrator', 'noor', 'cora', 'wei', 'delegate'] as const
const inPerson = ['owner', 'administrator', 'noor', 'cora', 'wei'] as const
const administrators = ['owner', 'administrator'] as const
const noor = ['noor', 'delegate'] as const
const pair = ['noor', 'cora', 'delegate'] as const

/** Who may give each command, whatever state its record is in. One that is missing here fails. */
export const may: Readonly<Record<string, readonly Asker[]>> = {
  ...cells(['owner'], 'AppointAdministrator DismissAdministrator HandOverOrganisation'),
  ...cells(['owner'], 'SetModelParameter'),
  ...cells(administrators, 'RenameOrganisation ChangeZone ChangeFiscalYear DeclareHoliday'),
  ...cells(administrators, 'AddMember TakeIn ChangeRole RecordLeaving SetThreshold'),
  ...cells(administrators, 'AppointAuditor GrantAudit EndAudit AddOutsider'),
  ...cells(members, 'DeclareCrisis EndCrisis FoundPartnership'),
  ...cells(members, 'ProposeGoal ReportProgress TakeOnGoal'),
  ...cells(
    members,
    'StateProblem ProposeDecision FrameDecision AddProblem AddOption AttachEvidence',
  ),
  ...cells(
    members,
    'StateAssumption ReportAssumptionBroken LinkDecision ReportStopLossReached ReverseDecision',
  ),
  ...cells(members, 'GiveVerdict GiveFeedback ReportDecisionCost CiteOutsideEvent CitePlayer'),
  ...cells(members, 'RecordOutsideEvent AddPlayer LookAtPlayer HandOnPlayer EndPlayer'),
  ...cells(inPerson, 'AcceptProblem AgreeToGoal StateExpectation CheckReality AnswerRealityCheck'),
  ...cells(noor, 'StartAbsence EndAbsence'),
  ...cells(['noor'], 'GrantDelegation EndDelegation ErasePerson'),
  ...cells(
    pair,
    'ProposeCharter DefineSuccess AddToPartnership RemoveFromPartnership EndPartnership',
  ),
  ...cells(['noor', 'cora'], 'AcceptCharter AcceptSuccessElements RejectSuccessElement'),
  ...cells(noor, 'LinkGoal UnlinkGoal NameNeed StateGoalProblem AchieveGoal MissGoal AbandonGoal'),
  ...cells(noor, 'ReopenGoal ReviseGoal ProposeGoalChange ApplyGoalChange'),
  ...cells(['noor'], 'ConsentToGoalChange DeclineGoalChange AnswerGoalChange'),
  ...cells(
    noor,
    'Decide ReviseDecision OpenDecision SupersedeDecision DropDecision RejectDecision',
  ),
  ...cells(noor, 'WaiveProblem StateStopLoss ReviewDecision ReconfirmDecision CallPositions'),
  ...cells(noor, 'OpenPositions ReportPosition AskForBets'),
  ...cells(['noor'], 'TakePosition'),
  // Nobody was silent, nor is anybody's position open, nor anybody asked for a bet: these are for those alone.
  ...cells([], 'GiveLatePosition RestatePosition AnswerPosition PlaceBet'),
  ...cells(['cora'], 'AcceptFeedback DeclineFeedback AcknowledgeFeedback ReadFeedbackAnew'),
  ...cells(['noor'], 'AnswerFollowUp'),
  ...cells(noor, 'CloseFeedback ReopenFeedback'),
  ...cells(['noor', 'cora'], 'OfferDisclosure AgreeToDisclosure TakeBackDisclosure'),
  ...cells(['noor', 'cora'], 'OfferConversationDisclosure AgreeToConversationDisclosure'),
  ...cells(['noor', 'cora'], 'TakeBackConversationDisclosure'),
  ...cells(members, 'MakeRequest'),
  ...cells(noor, 'StateRequestProblem AgreeToAnswer RepeatRequest WithdrawRequest'),
  ...cells(['cora'], 'TakeRequest AcceptRequest CounterRequest ConditionRequest DeclineRequest'),
  ...cells(['cora'], 'SupportAnswer MoveDelivery'),
  ...cells(['noor', 'cora'], 'AcceptRequestProblem'),
  ...cells(pair, 'LinkRequest NameRequestNeed DeliverRequest TellRequestOutcome'),
  ...cells(members, 'MakeCommitment RaiseTopic AskForConversation RecordTalk'),
  ...cells(noor, 'TellBadNews FinishCommitment'),
  ...cells(['cora'], 'ConfirmCommitment MissCommitment ReleaseCommitment'),
  ...cells(pair, 'CarryTopicOver DiscussTopic DropTopic HoldConversation'),
  ...cells(members, 'CallPulse CallRanking RecordExposure RecordIntervention'),
  ...cells(inPerson, 'OpenRecord DisputeExposure CorrectExposure ExplainFinding DisputeFinding'),
  ...cells(['noor', 'cora'], 'ClassifyIntervention AnswerPulse RankGoals'),
  ...cells(noor, 'CallOffPulse CallOffRanking'),
  ...cells(pair, 'AgreeCadence EndCadence'),
  ...cells(members, 'PlanSession RecordSession ShareInsight'),
  ...cells(pair, 'MoveSession HoldSession CallOffSession'),
  ...cells(members, 'OpenPostmortem'),
  // Noor opened it with Cora, and facilitates it herself.
  ...cells(['noor', 'cora'], 'WriteRecollection ObjectToTimeline'),
  ...cells(noor, 'CurateTimeline AgreePostmortemAction ClosePostmortem CallOffPostmortem'),
  ...cells(noor, 'WithdrawPostmortemAction'),
  // Cora takes it over where who facilitates has left.
  ...cells(pair, 'HandOnFacilitation'),
  ...cells(pair, 'AnnotateEntry MakePostmortemFinding SayWhetherAgain ReopenPostmortem'),
  // Nothing was agreed on there that anybody could decline.
  ...cells([], 'DeclineAction DisputeAttendance DeclinePostmortemAction'),
  ...cells(['cora'], 'ReadInsight AnswerInsight'),
  ...cells(['noor'], 'TellBackground WriteWorkingStyle AnswerAdaptation'),
  ...cells(inPerson, 'NoteAdaptation WriteRoleBrief'),
  // Noor hired Cora, asks her why she leaves, and hands a role over to her.
  ...cells(pair, 'ReviseRoleBrief'),
  ...cells(['noor', 'cora'], 'StateHireExpectations SayHowHireGoes TellWhyTheyLeave'),
  ...cells(members, 'AskWhyTheyLeave BeginHandover TakeOnDecision'),
  ...cells(members, 'WithdrawInTheirPlace TellOutcomeInTheirPlace'),
  ...cells(inPerson, 'ReleaseInTheirPlace'),
  ...cells(pair, 'CallOffLeaving EndHandover'),
  ...cells(['cora'], 'AnswerHandoverItem'),
  // Nothing was answered there that could concern anybody.
  ...cells([], 'SettleHandoverItem'),
  ...cells(members, 'ShareVision'),
  ...cells(inPerson, 'PlayBack'),
  // Noor shared it, and Cora played it back to her.
  ...cells(noor, 'ReconfirmVision'),
  ...cells(['noor'], 'ConfirmPlayback CorrectPlayback'),
  ...cells(['cora'], 'PlayBackAnew'),
  ...cells([...members, 'auditor'], 'MakeRemark AskQuestion'),
  // Wei asked Noor.
  ...cells(noor, 'AnswerQuestion'),
  ...cells(['wei'], 'WithdrawQuestion'),
  ...cells(members, 'DefineMetric ReportMetric ReportMetricValues AgreeOnImprovement HoldReview'),
  ...cells(['noor', 'cora'], 'FavourMetrics AcceptMetric'),
  ...cells(pair, 'ProposeMetric DropMetric AddToReview'),
  // No action was agreed on: it is for who is to do it, and for who wrote it down.
  ...cells([], 'EndImprovement'),
}

function cells(who: readonly Asker[], names: string): Record<string, readonly Asker[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, who]))
}
