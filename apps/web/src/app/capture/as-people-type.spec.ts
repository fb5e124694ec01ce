import { expect, it } from 'vitest'
import { friday, recorded, type Typed, yesterday } from './recorded.fixture.ts'

const sentences: Typed[] = [
  [
    'promise Noor the numbers by Friday',
    'MakeCommitment',
    { to: 'noor', title: 'the numbers', dueOn: friday },
  ],
  [
    'I will send Noor the deck by Friday',
    'MakeCommitment',
    { to: 'noor', title: 'send Noor the deck', dueOn: friday },
  ],
  [
    'Noor asked me for an analyst by Friday',
    'MakeCommitment',
    { to: 'noor', title: 'an analyst', dueOn: friday },
    'why',
  ],
  ['asked Noor for an analyst', 'MakeRequest', { to: 'noor', title: 'an analyst' }],
  [
    'request to Noor, growth: an analyst by Friday',
    'MakeRequest',
    { to: 'noor', kind: 'growth', title: 'an analyst', wantedBy: friday },
  ],
  [
    'Noor promised me a draft by Friday',
    'MakeRequest',
    { to: 'noor', title: 'a draft', wantedBy: friday },
    'why',
  ],
  [
    'Noor Haddad will send us the deck',
    'MakeRequest',
    { to: 'noor', title: 'send us the deck' },
    'why',
  ],
  [
    'promise to Noor in confidence: raise your bonus by Friday',
    'MakeCommitment',
    { to: 'noor', words: 'raise your bonus', dueOn: friday },
  ],
  [
    'I promise Noor to raise her bonus by Friday, confidentially',
    'MakeCommitment',
    { to: 'noor', words: 'to raise her bonus', dueOn: friday },
  ],
  [
    'In confidence, I promise Noor: raise your bonus',
    'MakeCommitment',
    { to: 'noor', words: 'raise your bonus' },
  ],
  ['topic in confidence: salary of the VP', 'RaiseTopic', { words: 'salary of the VP' }],
  ['[confidential] topic: M&A', 'RaiseTopic', { words: 'M&A' }],
  ['confidential topic: salary of the VP', 'RaiseTopic', { words: 'salary of the VP' }],
  ['topic: salary of the VP (confidential)', 'RaiseTopic', { words: 'salary of the VP' }],
  ['topic: a confidential review', 'RaiseTopic', { words: 'a confidential review' }],
  ['topic: the drop in confidence', 'RaiseTopic', { title: 'the drop in confidence' }],
  ['topic: the list is not confidential', 'RaiseTopic', { title: 'the list is not confidential' }],
  ['goal: win in confidence', 'ProposeGoal', { title: 'win' }],
  [
    'Noor overruled me on the price list, in confidence',
    'RecordIntervention',
    { by: 'noor', owner: 'dana', kind: 'reverse', words: 'the price list' },
  ],
  ['topic: price before Friday', 'RaiseTopic', { title: 'price', meetingOn: friday }],
  ['I want to talk about the price page', 'RaiseTopic', { title: 'the price page' }],
  ['agenda: price per load', 'RaiseTopic', { title: 'price per load' }],
  [
    'hard talk with Noor: the launch by Friday',
    'AskForConversation',
    { to: 'noor', topic: 'the launch', neededBy: friday },
  ],
  [
    'I need a hard conversation with Noor about her tone',
    'AskForConversation',
    { to: 'noor', topic: 'her tone' },
  ],
  ['had a hard talk with Noor yesterday', 'RecordTalk', { to: 'noor' }, yesterday],
  [
    'Dana overruled Noor: the price list',
    'RecordIntervention',
    { by: 'dana', owner: 'noor', kind: 'reverse', title: 'the price list' },
  ],
  [
    'Noor overruled me on the price list',
    'RecordIntervention',
    { by: 'noor', owner: 'dana', kind: 'reverse', title: 'the price list' },
  ],
  [
    'I overruled Noor on the price list',
    'RecordIntervention',
    { by: 'dana', owner: 'noor', kind: 'reverse', title: 'the price list' },
  ],
  [
    'feedback to Noor, hard: late again',
    'GiveFeedback',
    { to: 'noor', kind: 'hard', title: 'late again', text: 'late again' },
  ],
  [
    'hard feedback to Noor: late again',
    'GiveFeedback',
    { to: 'noor', kind: 'hard', title: 'late again', text: 'late again' },
  ],
  [
    'thank Noor: the brief',
    'GiveFeedback',
    { to: 'noor', kind: 'appreciation', title: 'the brief', text: 'the brief' },
  ],
  [
    'gave Noor feedback on the late decks last Friday',
    'GiveFeedback',
    { to: 'noor', title: 'the late decks', text: 'the late decks' },
    '2026-09-25',
  ],
  [
    'I gave Noor hard feedback: too slow',
    'GiveFeedback',
    { to: 'noor', kind: 'hard', title: 'too slow', text: 'too slow' },
  ],
  [
    "I've given very honest feedback to Noor: too slow",
    'GiveFeedback',
    { to: 'noor', title: 'very honest: too slow', text: 'very honest: too slow' },
  ],
  [
    'I told Noor that she is too slow',
    'GiveFeedback',
    { to: 'noor', title: 'she is too slow', text: 'she is too slow' },
  ],
  [
    'Noor was too slow again',
    'GiveFeedback',
    { to: 'noor', title: 'was too slow again', text: 'was too slow again' },
  ],
  ...['gave somebody hard feedback', 'it annoys me that she is late'].map(
    (said): Typed => [said, 'GiveFeedback', { title: said, text: said }],
  ),
  ['raise a topic: pricing', 'RaiseTopic', { title: 'pricing' }],
  ['met with Noor on Friday', 'RecordSession', { partnership: 'pair', on: '2026-09-25' }],
  ['decision: sell to brokers', 'ProposeDecision', { title: 'sell to brokers' }],
  ['we decided to sell to brokers', 'ProposeDecision', { title: 'sell to brokers' }],
  ['problem: nobody owns churn', 'StateProblem', {}],
  ['goal: churn below 2 %', 'ProposeGoal', { title: 'churn below 2 %' }],
  ['new goal churn below 2 %', 'ProposeGoal', { title: 'churn below 2 %' }],
  ['definition of success', 'page DefineSuccess'],
  ['success is ten brokers', 'page DefineSuccess'],
  ['revenue 5.2 on 29 Sep', 'ReportMetric', { id: 'm1', value: 5.2, on: yesterday }],
  ['report revenue 5', 'ReportMetric', { id: 'm1', value: 5 }],
  ['metric: active brokers', 'DefineMetric', { title: 'active brokers' }],
  ['monthly review', 'HoldReview', {}],
  [
    'staff meeting every Monday',
    'AgreeCadence',
    { kind: 'staff meeting', every: { days: 7 }, first: '2026-10-05' },
  ],
  [
    'one-to-one with Noor every other Thursday',
    'AgreeCadence',
    { id: 'pair', kind: 'one-to-one', every: { days: 14 }, first: '2026-10-01' },
  ],
  [
    'data review with Noor every month',
    'AgreeCadence',
    { id: 'pair', kind: 'data review', every: { months: 1 } },
  ],
  ['retreat every 6 months', 'AgreeCadence', { kind: 'retreat', every: { months: 6 } }],
  [
    'data review with Noor on 6 Oct',
    'PlanSession',
    { partnership: 'pair', kind: 'data review', on: '2026-10-06' },
  ],
  [
    'one-to-one with Noor yesterday',
    'RecordSession',
    { partnership: 'pair', kind: 'one-to-one', on: yesterday },
  ],
  ['had a one-to-one with Noor', 'RecordSession', { partnership: 'pair', kind: 'one-to-one' }],
  [
    'retreat on 3 Nov to 5 Nov',
    'PlanSession',
    { kind: 'retreat', on: '2026-11-03', until: '2026-11-05' },
  ],
  ['insight: brokers ask', 'ShareInsight', { market: 'brokers ask' }],
  [
    'insight note to Noor: brokers ask',
    'ShareInsight',
    { partnership: 'pair', market: 'brokers ask' },
  ],
  ['note for Noor: brokers ask', 'ShareInsight', { partnership: 'pair', market: 'brokers ask' }],
  ['pulse', 'CallPulse', {}],
  ['trust pulse with Noor', 'CallPulse', { partnership: 'pair' }],
  ['rate Noor', 'CallPulse', { partnership: 'pair' }],
  ['bad news for Noor: the numbers are late', 'page TellBadNews'],
  ['disclosure of F-10 to Wei', 'page OfferDisclosure'],
  [
    'I told Noor of the launch',
    'RecordExposure',
    { people: ['noor'], how: 'told', note: 'the launch' },
  ],
  ...['1:1', '1-1', 'one on one', 'check-in', 'Catch-up'].map((name): [string, ...unknown[]] => [
    `${name} with Noor on 6 Oct`,
    ...['PlanSession', { partnership: 'pair', kind: 'one-to-one', on: '2026-10-06' }],
  ]),
  [
    '1:1 with Noor every other Thursday',
    'AgreeCadence',
    { id: 'pair', kind: 'one-to-one', every: { days: 14 }, first: '2026-10-01' },
  ],
  [
    'kudos to Noor: the brief',
    'GiveFeedback',
    { to: 'noor', kind: 'appreciation', title: 'the brief', text: 'the brief' },
  ],
  ['todo: send it by Friday', 'MakeCommitment', { title: 'send it', dueOn: friday }, 'why'],
  ['invite Tom', 'AddMember', { name: 'Tom' }],
  [
    'feedback from Noor: I was late again',
    ...['AskForConversation', { to: 'noor', topic: 'I was late again' }, 'why'],
  ],
  ['note to self: ask Noor about churn', 'page undefined'],
  ['crisis: the port is closed', 'page DeclareCrisis'],
]

it.each(sentences)('%s', (sentence, ...told) => {
  expect(recorded(sentence)).toEqual(told)
})
