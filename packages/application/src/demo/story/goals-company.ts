import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { eventOf, mend, type Step, step } from '../step.ts'

const booked = 'Contract ledger'
const retained = 'Broker register'

const revenue: readonly Step[] = [
  step(
    '2025-04-07 11:00',
    dana,
    'ProposeGoal',
    {
      title: 'Recurring revenue 24 M',
      partnership: team,
      owners: [dana, ingrid],
      growth: true,
      function: 'Company',
      unit: 'EUR M',
      metric: 'Annual recurring revenue',
      baseline: 18,
      target: 24,
      startsOn: '2025-04-01',
      horizon: '2026-12-31',
      takenAs: 'plan',
      definition: 'Contracts that run at the year end, without one-off services.',
    },
    { as: 'G-1' },
  ),
  ...agreed(
    'G-1',
    ['2025-04-07 16:10', ingrid],
    ['2025-04-08 09:00', noor],
    ['2025-04-08 13:30', wei],
    ['2025-04-09 10:20', marcus],
    ['2025-04-10 11:45', tomas],
  ),
  ...changed('G-1', {
    by: dana,
    proposed: '2026-01-19 10:00',
    changes: { title: 'Recurring revenue 26 M', target: 26 },
    reason: 'The first three quarters came in above plan, and the board asked for the rest of it.',
    consents: [['2026-01-20 09:15', ingrid]],
    made: { on: '2026-01-20 16:00' },
  }),
  ...agreed(
    'G-1',
    ['2026-01-21 08:30', marcus],
    ['2026-01-21 09:40', noor],
    ['2026-01-22 14:00', wei],
    ['2026-01-23 11:10', tomas],
  ),
  step('2026-01-22 10:00', dana, 'StateExpectation', {
    id: named('G-1'),
    target: 26,
    horizon: '2026-12-31',
    takenAs: 'promise',
  }),
  step('2026-01-22 17:20', noor, 'StateExpectation', {
    id: named('G-1'),
    target: 25,
    horizon: '2026-12-31',
    takenAs: 'stretch',
  }),
  step(
    '2025-08-06 12:00',
    wei,
    'ReportProgress',
    { id: named('G-1'), value: 19, source: { kind: 'hand', note: 'Half-year close' } },
    { onBehalfOf: ingrid },
  ),
  ...progress(
    'G-1',
    ingrid,
    booked,
    ['2025-07-01 09:00', 18.7],
    ['2025-10-01 09:00', 19.9],
    ['2026-01-06 09:00', 20.9],
    ['2026-04-01 09:00', 21.4],
    ['2026-07-01 09:00', 21.9],
    ['2026-09-28 09:00', 22.9],
  ),
]

const mistyped = step('2026-01-13 10:30', wei, 'ReportProgress', {
  id: named('G-2'),
  value: 95.2,
  source: { kind: 'hand', note: retained },
})

const retention: readonly Step[] = [
  step(
    '2025-04-22 14:00',
    wei,
    'ProposeGoal',
    {
      title: 'Broker retention 94 %',
      partnership: team,
      owners: [wei, noor],
      parents: [named('G-1')],
      function: 'Operations',
      unit: '%',
      metric: 'Brokers who stay a second year',
      baseline: 91,
      target: 94,
      startsOn: '2025-04-01',
      horizon: '2026-12-31',
      takenAs: 'plan',
      definition: 'Brokers with a contract on the same day of the year before.',
      need: {
        segment: 'Mid-market brokers',
        statement: 'To change systems once, not every second year.',
        evidence: [{ note: 'Exit calls with the eleven brokers who left in 2024.' }],
      },
    },
    { as: 'G-2' },
  ),
  ...agreed(
    'G-2',
    ['2025-04-23 09:10', noor],
    ['2025-04-23 11:00', dana],
    ['2025-04-24 10:00', ingrid],
  ),
  ...changed('G-2', {
    by: wei,
    proposed: '2025-11-03 13:00',
    changes: { definition: 'Brokers with a contract a year before who moved a load this month.' },
    reason: 'Twelve brokers still pay and have long gone; we were counting them as loyal.',
    consents: [['2025-11-04 09:30', noor]],
    made: { on: '2025-11-05 10:00' },
  }),
  ...agreed(
    'G-2',
    ['2025-11-05 15:00', dana],
    ['2025-11-06 09:00', ingrid],
    ['2025-11-06 12:00', tomas],
    ['2025-11-10 10:10', marcus],
  ),
  ...progress('G-2', wei, retained, ['2025-07-08 10:00', 91.2], ['2025-10-07 10:00', 91.9]),
  mistyped,
  mend('2026-01-13 16:05', wei, {
    noun: 'goal',
    id: named('G-2'),
    mending: {
      kind: 'correct',
      event: eventOf(mistyped),
      changes: { value: 92.5 },
      reason: 'Two digits changed places.',
    },
  }),
  ...progress(
    'G-2',
    wei,
    retained,
    ['2026-04-07 10:00', 91.6],
    ['2026-07-07 10:00', 91.9],
    ['2026-09-22 10:00', 92.6],
  ),
]

/** What the whole company is to reach: G-1 and G-2. */
export const companyGoals: readonly Step[] = [...revenue, ...retention]
