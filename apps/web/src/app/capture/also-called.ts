/** Another word by which people ask for what a command records. */
interface AlsoCalled {
  readonly command: string
  readonly name: string
  /** It says more than which command: it stays in the sentence. */
  readonly stays?: true
}

const called = (command: string, ...names: readonly string[]): AlsoCalled[] =>
  names.map((name) => ({ command, name }))

/** What a session may be for, as its form names it. */
const kinds = [
  'one-to-one',
  'staff meeting',
  'data review',
  'budget talk',
  'strategy session',
  'retreat',
] as const

/** By which other words what is recorded is asked for. */
export const alsoCalled: readonly AlsoCalled[] = [
  { command: 'GiveFeedback', name: 'appreciation', stays: true },
  ...called('GiveFeedback', 'praise', 'praised', 'thank', 'thanked'),
  ...called('MakeCommitment', 'promise', 'promised', 'commit to', 'will'),
  ...called('MakeRequest', 'ask', 'asked'),
  ...called('TellBadNews', 'bad news'),
  ...called('AskForConversation', 'hard conversation', 'talk'),
  ...called('RecordTalk', 'talk', 'talked', 'spoke'),
  ...called('RaiseTopic', 'agenda', 'want to talk about', 'want to discuss'),
  ...kinds.map((name) => ({ command: 'PlanSession', name, stays: true as const })),
  ...called('PlanSession', 'meeting', 'off-site'),
  ...kinds.map((name) => ({ command: 'RecordSession', name, stays: true as const })),
  ...called('RecordSession', 'meeting', 'off-site'),
  ...called('AgreeCadence', 'cadence', 'rhythm', ...kinds),
  ...called('HoldReview', 'monthly review'),
  ...called('ReportMetric', 'metric'),
  { command: 'ReportMetric', name: 'revenue', stays: true },
  ...called('FavourMetrics', 'favourite metrics'),
  ...called('CallPulse', 'rating', 'survey'),
  ...called('CallRanking', 'priorities', 'ranking'),
  ...called('RankGoals', 'points'),
  ...called('ProposeCharter', 'domains', 'boundaries'),
  ...called('DefineSuccess', 'definition of success'),
  ...called('StateExpectation', 'expectation'),
  ...called('CheckReality', 'reality check', 'counter-proposal'),
  ...called('CounterRequest', 'counter-proposal'),
  ...called('WaiveProblem', 'waiver'),
  ...called('Decide', 'experiment'),
  ...called('StateStopLoss', 'stop loss'),
  ...called('GiveVerdict', 'judgement', 'early verdict'),
  ...called('ReportDecisionCost', 'cost', 'spending'),
  ...called('RecordIntervention', 'override', 'micromanagement'),
  ...called('RecordExposure', 'exposure', 'who knows', 'inform', 'informed'),
  { command: 'RecordExposure', name: 'told', stays: true },
  ...called('OfferDisclosure', 'disclosure'),
  ...called('OfferConversationDisclosure', 'disclosure'),
  ...called('TakeBackDisclosure', 'disclosure'),
  ...called('TakeBackConversationDisclosure', 'disclosure'),
  ...called('RecordOutsideEvent', 'outside event', 'market shock'),
  ...called('AddPlayer', 'player', 'competitor', 'ecosystem'),
  ...called('OpenPostmortem', 'postmortem', 'retrospective'),
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
  ...called('AddMember', 'person', 'executive'),
  ...called('ErasePerson', 'erasure', 'forget me'),
]

/** Of which of these a sentence is likely to be that names none: what people say of each other in a week. */
export const likely = [
  'MakeCommitment',
  'GiveFeedback',
  'MakeRequest',
  'RaiseTopic',
  'ShareInsight',
]

/** The words of others for a command, by which it is found. */
export const otherNames = (command: string): string[] =>
  alsoCalled
    .filter((each) => each.command === command && each.stays === undefined)
    .map(({ name }) => name)
