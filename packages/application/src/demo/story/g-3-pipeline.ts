import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

const id = named('G-3')
const counted = 'Opportunities accepted by sales'

export const targetRaised = step(
  '2026-03-16 11:24',
  dana,
  'ReviseGoal',
  { id, target: 9.5, reason: 'The enterprise plan needs it.' },
  { happened: '2026-03-16 11:20' },
)

const checked = step('2026-03-18 09:30', noor, 'CheckReality', {
  id,
  assumptions: [
    {
      text: 'We win 31 % of the brokers in reach within nine months.',
      source: 'Broker list, 2026',
    },
    { text: 'The best year so far won 9 % of them.', source: 'Sales, 2024 to 2025' },
  ],
  from: 6.4,
  market: { value: 30.6, source: 'All brokers in reach, at list price' },
  verdict: 'out_of_reach',
  reason: 'Three times the best year, with the brand budget frozen.',
  counter: { target: 8, horizon: '2027-03-31' },
})

/** G-3: worded together, then raised by one of its two owners alone. */
export const pipelineGoal: readonly Step[] = [
  step(
    '2025-09-09 10:30',
    noor,
    'ProposeGoal',
    {
      title: 'Marketing pipeline per quarter',
      partnership: team,
      owners: [noor, dana],
      parents: [named('G-1')],
      growth: true,
      function: 'Marketing',
      unit: 'EUR M per quarter',
      metric: 'Qualified pipeline',
      baseline: 6.4,
      target: 8,
      startsOn: '2026-01-01',
      horizon: '2026-11-30',
      takenAs: 'plan',
      definition: 'Opportunities that came from marketing, at list price.',
    },
    { as: 'G-3' },
  ),
  ...agreed('G-3', ['2025-09-10 08:40', dana], ['2025-09-11 10:00', marcus]),
  ...changed('G-3', {
    by: noor,
    proposed: '2025-12-04 15:00',
    changes: {
      title: 'Qualified pipeline per quarter',
      definition: 'Opportunities that sales has accepted, at list price.',
    },
    reason: 'Marcus is right: what sales will not take is not a pipeline.',
    consents: [['2025-12-05 09:20', dana]],
    made: { on: '2025-12-08 09:40' },
  }),
  ...agreed(
    'G-3',
    ['2025-12-08 10:30', marcus],
    ['2025-12-09 09:00', ingrid],
    ['2025-12-09 17:00', tomas],
    ['2025-12-11 11:15', wei],
  ),
  step('2026-01-12 09:30', noor, 'StateExpectation', {
    id,
    target: 8,
    horizon: '2026-11-30',
    takenAs: 'plan',
  }),
  step('2026-01-13 08:15', dana, 'StateExpectation', {
    id,
    target: 8,
    horizon: '2026-11-30',
    takenAs: 'plan',
  }),
  targetRaised,
  step('2026-03-16 11:30', dana, 'StateExpectation', {
    id,
    target: 9.5,
    horizon: '2026-11-30',
    takenAs: 'promise',
  }),
  step('2026-03-17 10:00', marcus, 'AgreeToGoal', { id }),
  step('2026-03-18 09:02', noor, 'AnswerGoalChange', {
    id,
    change: eventOf(targetRaised),
    answer: 'noticed',
  }),
  checked,
  step('2026-03-19 18:30', dana, 'AnswerRealityCheck', {
    id,
    check: eventOf(checked),
    answer: 'disputed',
    reason: 'Enterprise shippers are not brokers: nine months of them are not in that year.',
  }),
  step('2026-03-18 09:40', noor, 'ProposeGoalChange', {
    id,
    target: 8,
    horizon: '2027-03-31',
    reason:
      '9.5 M needs 31 % of the brokers in reach within nine months; the best year gave 9 %. ' +
      'What I can stand for is 8.0 M by March 2027.',
  }),
  step('2026-03-31 09:20', noor, 'StateExpectation', {
    id,
    target: 7,
    horizon: '2027-03-31',
    takenAs: 'dream',
  }),
  ...changed('G-3', {
    by: noor,
    proposed: '2026-08-24 16:30',
    changes: { horizon: '2026-12-31' },
    reason: 'The target is counted by the quarter, so it should end with one.',
    consents: [['2026-08-25 10:10', dana]],
    made: { on: '2026-08-26 09:05', happened: '2026-08-25 14:00' },
  }),
  step('2026-08-25 10:15', dana, 'StateExpectation', {
    id,
    target: 9.5,
    horizon: '2026-12-31',
    takenAs: 'promise',
  }),
  step('2026-08-28 11:00', noor, 'StateExpectation', {
    id,
    target: 8,
    horizon: '2027-03-31',
    takenAs: 'stretch',
  }),
  ...agreed('G-3', ['2026-08-27 09:00', wei], ['2026-08-28 14:30', ingrid]),
  ...progress(
    'G-3',
    noor,
    counted,
    ['2025-10-02 09:30', 5.9],
    ['2026-01-05 09:30', 6.4],
    ['2026-04-01 10:00', 6.6],
    ['2026-06-30 17:00', 5.8],
    ['2026-09-01 09:30', 6.9],
    ['2026-09-22 09:30', 7.4],
  ),
  step('2026-09-25 12:00', noor, 'ProposeGoalChange', {
    id,
    target: 8,
    horizon: '2027-03-31',
    reason: 'Asked in March, and still what I can stand for. Let us settle it on Thursday.',
  }),
]
