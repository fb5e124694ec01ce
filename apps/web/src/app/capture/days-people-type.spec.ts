import { expect, it } from 'vitest'
import { friday, recorded, type Typed, today, yesterday } from './recorded.fixture.ts'

const lastFriday = '2026-09-25'

const promised = (said: string, dueOn: string): Typed => [
  `promise to Noor: the deck ${said}`,
  ...['MakeCommitment', { to: 'noor', title: 'the deck', dueOn }],
]
const unclear = (said: string, says: string, title = 'the deck'): Typed => [
  `promise to Noor: the deck ${said}`,
  ...['MakeCommitment', { to: 'noor', title }, { dueOn: says }],
]
const late = (said: string, happened: string, text: string): Typed => [
  `feedback to Noor, hard: ${said}`,
  ...['GiveFeedback', { to: 'noor', kind: 'hard', title: text, text }, { occurredAt: happened }],
]

const sentences: Typed[] = [
  promised('by Monday week', '2026-10-12'),
  promised('by Friday 2 Oct', friday),
  promised('by 24.12.', '2026-12-24'),
  promised('by 03.05.2027', '2027-05-03'),
  promised('by 31/12', '2026-12-31'),
  promised('by 12/31/2027', '2027-12-31'),
  unclear('by Friday 3 Oct', '3 Oct is no Friday: choose the day.'),
  unclear('on 3/11', '3/11 may be one of two days: choose the day.', 'the deck on 3/11'),
  unclear('by 2026-13-45', 'There is no 2026-13-45: choose the day.'),
  late(
    'on 8 Sep and 9 Sep you were late',
    'It names several days: choose which.',
    'on 8 Sep and 9 Sep you were late',
  ),
  late(
    'on 8 and 9 Sep you were late',
    'It names several days: choose which.',
    'on 8 and 9 Sep you were late',
  ),
  late('on 31 Feb you were late', 'There is no 31 Feb: choose the day.', 'you were late'),
  [
    'goal: support on 24/7 and cost down by 3.5.',
    ...['ProposeGoal', { title: 'support on 24/7 and cost down by 3.5' }],
  ],
  [
    'we decided on 12 Sep to hire a CRO because sales stall',
    'ProposeDecision',
    { title: 'hire a CRO because sales stall' },
    '2026-09-12',
  ],
  ['we decided on a CRO', 'ProposeDecision', { title: 'a CRO' }],
  ['decided yesterday to drop Berlin', 'ProposeDecision', { title: 'drop Berlin' }, yesterday],
  [
    'I will send Noor the deck on Friday',
    'MakeCommitment',
    { to: 'noor', title: 'send Noor the deck', dueOn: friday },
  ],
  [
    'promise to Noor: the deck in two weeks',
    'MakeCommitment',
    { to: 'noor', title: 'the deck', dueOn: '2026-10-14' },
  ],
  [
    'promise to Noor: the deck by end of month',
    'MakeCommitment',
    { to: 'noor', title: 'the deck', dueOn: today },
  ],
  [
    'promised Noor the deck on Friday',
    'MakeCommitment',
    { to: 'noor', title: 'the deck' },
    lastFriday,
  ],
  [
    'ask Noor for the deck on Friday',
    'MakeRequest',
    { to: 'noor', title: 'the deck', wantedBy: friday },
  ],
  [
    'asked Noor for the deck on Friday',
    'MakeRequest',
    { to: 'noor', title: 'the deck' },
    lastFriday,
  ],
  ['decision: stop the fair on Friday', 'ProposeDecision', { title: 'stop the fair on Friday' }],
  [
    'we decided to stop the fair on Friday',
    'ProposeDecision',
    { title: 'stop the fair' },
    lastFriday,
  ],
  [
    '1:1 with Noor next Tuesday at 2pm',
    'PlanSession',
    { partnership: 'pair', kind: 'one-to-one', on: '2026-10-06', time: '14:00' },
  ],
  [
    '1:1 with Noor last Tuesday',
    'RecordSession',
    { partnership: 'pair', kind: 'one-to-one', on: yesterday },
  ],
  [
    'retreat 3 Nov to 5 Nov',
    'PlanSession',
    { kind: 'retreat', on: '2026-11-03', until: '2026-11-05' },
  ],
  [
    '1:1 with Noor 31 Feb',
    'PlanSession',
    { partnership: 'pair', kind: 'one-to-one' },
    { on: 'There is no 31 Feb: choose the day.' },
  ],
  [
    '1:1 with Wei tomorrow at 9',
    'PlanSession',
    { kind: 'one-to-one', on: '2026-10-01', time: '09:00' },
    {
      partnership:
        'You have no partnership with Wei Chen for this: choose another, or found one first.',
    },
  ],
  [
    'data review with Wei tomorrow',
    'PlanSession',
    { partnership: 'group', kind: 'data review', on: '2026-10-01' },
  ],
  [
    '1:1 with Noor on Tuesday',
    'PlanSession',
    { partnership: 'pair', kind: 'one-to-one', on: '2026-10-06' },
  ],
  [
    '1:1 with Noor yesterday, the launch is on 14 Dec',
    'RecordSession',
    { partnership: 'pair', kind: 'one-to-one', on: yesterday, title: 'the launch is on 14 Dec' },
  ],
  [
    'feedback to Noor, hard: you moved next Tuesday',
    'GiveFeedback',
    { to: 'noor', kind: 'hard', title: 'you moved next Tuesday', text: 'you moved next Tuesday' },
  ],
  [
    'feedback to Noor, hard: on Friday you moved it',
    'GiveFeedback',
    { to: 'noor', kind: 'hard', title: 'on Friday you moved it', text: 'on Friday you moved it' },
    lastFriday,
  ],
  [
    'feedback to Noor, hard: you moved it on Friday',
    'GiveFeedback',
    { to: 'noor', kind: 'hard', title: 'you moved it', text: 'you moved it' },
    lastFriday,
  ],
  ['topic: price per load on Friday', 'RaiseTopic', { title: 'price per load', meetingOn: friday }],
]

it.each(sentences)('%s', (sentence, ...told) => {
  expect(recorded(sentence)).toEqual(told)
})
