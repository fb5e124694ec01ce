/** Another word by which people ask for what a command records. */
export interface AlsoCalled {
  readonly command: string
  readonly name: string
  /** It says more than which command: what it says in the sentence. */
  readonly says?: string
}

const called = (command: string, ...names: readonly string[]): AlsoCalled[] =>
  names.map((name) => ({ command, name }))

const saying = (command: string, says: string, ...names: readonly string[]): AlsoCalled[] =>
  names.map((name) => ({ command, name, says }))

/** What a session may be for, as its form names it. */
const kinds = [
  'one-to-one',
  'staff meeting',
  'data review',
  'budget talk',
  'strategy session',
  'retreat',
] as const

/** How people write "one-to-one". */
const oneToOne = ['1:1', '1-1', '1on1', '1 on 1', 'one on one', 'one-on-one', '121'] as const
const session = (command: string): AlsoCalled[] => [
  ...kinds.flatMap((name) => saying(command, name, name)),
  ...saying(command, 'one-to-one', ...oneToOne, 'check-in', 'check in', 'catch-up', 'catch up'),
]

/** By which other words what is recorded is asked for. */
export const alsoCalled: readonly AlsoCalled[] = [
  ...saying('GiveFeedback', 'appreciation', 'appreciation', 'praise', 'praised'),
  ...saying('GiveFeedback', 'appreciation', 'thank', 'thanked', 'thanks', 'kudos'),
  ...saying('GiveFeedback', 'appreciation', 'shout-out', 'well done'),
  ...saying('GiveFeedback', 'hard', 'hard feedback'),
  ...saying('GiveFeedback', 'direct', 'direct feedback'),
  ...called('MakeCommitment', 'promise', 'promised', 'commit to', 'will'),
  ...called('MakeCommitment', 'todo', 'to-do', 'to do', 'action item', 'task'),
  ...called('MakeCommitment', 'remind me', 'reminder'),
  ...called('MakeRequest', 'ask', 'asked'),
  ...called('TellBadNews', 'bad news'),
  ...called('AskForConversation', 'hard conversation', 'hard talk', 'difficult conversation'),
  ...called('AskForConversation', 'difficult talk', 'talk'),
  ...called('RecordTalk', 'talk', 'talked', 'spoke'),
  ...called(
    'RaiseTopic',
    'agenda',
    'raise a topic',
    'for the next meeting',
    'want to talk about',
    'want to discuss',
  ),
  ...session('PlanSession'),
  ...called('PlanSession', 'meeting', 'off-site'),
  ...saying('PlanSession', 'with', 'meet with'),
  ...session('RecordSession'),
  ...called('RecordSession', 'meeting', 'off-site'),
  ...saying('RecordSession', 'with', 'met with'),
  ...called('AgreeCadence', 'cadence', 'rhythm'),
  ...session('AgreeCadence'),
  ...called('HoldReview', 'monthly review'),
  ...called('ReportMetric', 'report', 'reported'),
  ...saying('ReportMetric', 'revenue', 'revenue'),
  ...called('FavourMetrics', 'favourite metrics'),
  ...called('ShareInsight', 'insight note', 'note'),
  ...called('CallPulse', 'trust pulse', 'rating', 'rate', 'survey'),
  ...called('CallRanking', 'priorities', 'ranking'),
  ...called('RankGoals', 'points'),
  ...called('ProposeCharter', 'domains', 'boundaries'),
  ...called('ProposeGoal', 'new goal', 'okr', 'objective', 'key result'),
  ...called('DefineMetric', 'kpi'),
  ...called('DefineSuccess', 'definition of success', 'success'),
  ...called('StateExpectation', 'expectation'),
  ...called('CheckReality', 'reality check', 'counter-proposal'),
  ...called('CounterRequest', 'counter-proposal'),
  ...called('WaiveProblem', 'waiver'),
  ...called('ProposeDecision', 'decision', 'decide', 'decided'),
  ...called('StateProblem', 'problem'),
  ...called('Decide', 'experiment'),
  ...called('StateStopLoss', 'stop loss'),
  ...called('GiveVerdict', 'judgement', 'early verdict'),
  ...called('ReportDecisionCost', 'cost', 'spending'),
  ...called('RecordIntervention', 'override', 'micromanagement'),
  ...called('RecordExposure', 'exposure', 'who knows', 'inform', 'informed'),
  ...saying('RecordExposure', 'told', 'told'),
  ...called('OfferDisclosure', 'disclosure'),
  ...called('OfferConversationDisclosure', 'disclosure'),
  ...called('TakeBackDisclosure', 'disclosure'),
  ...called('TakeBackConversationDisclosure', 'disclosure'),
  ...called('RecordOutsideEvent', 'outside event', 'market shock'),
  ...called('AddPlayer', 'player', 'competitor', 'ecosystem'),
  ...called('OpenPostmortem', 'postmortem', 'retrospective'),
  ...called('DeclareCrisis', 'crisis'),
  ...called('StartAbsence', 'leave', 'vacation', 'away', 'time off'),
  ...called('DeclareHoliday', 'bank holiday', 'public holiday'),
  ...called('TellBackground', 'background', 'experience'),
  ...called('WriteWorkingStyle', 'working style'),
  ...called('NoteAdaptation', 'adaptation'),
  ...called('WriteRoleBrief', 'job description', 'hire'),
  ...called('BeginHandover', 'handover', 'successor'),
  ...called('RecordLeaving', 'leaving', 'departure'),
  ...called('AskWhyTheyLeave', 'leaving', 'exit interview'),
  ...called('GrantDelegation', 'delegate', 'delegation'),
  ...called('EndDelegation', 'delegate'),
  ...called('AppointAuditor', 'audit'),
  ...called('AddOutsider', 'facilitator', 'outsider'),
  ...called('AddMember', 'person', 'executive', 'invite'),
  ...called('ErasePerson', 'erasure', 'forget me'),
]

/**
 * Of which of these a sentence is likely to be that names none: what people say of each other in a week, first what the
 * fewest read.
 */
export const likely = [
  'GiveFeedback',
  'MakeCommitment',
  'MakeRequest',
  'RaiseTopic',
  'ShareInsight',
]

/** The words of others for a command, by which it is found. */
export const otherNames = (command: string): string[] =>
  alsoCalled
    .filter(({ command: each, name, says }) => each === command && says !== name)
    .map(({ name }) => name)
