import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const id = named('G-1')

const booked = 'Contract ledger'

/** G-1: raised once, with consent. */
export const revenueGoal: readonly Step[] = [
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
    id,
    target: 26,
    horizon: '2026-12-31',
    takenAs: 'promise',
  }),
  step('2026-01-22 17:20', noor, 'StateExpectation', {
    id,
    target: 25,
    horizon: '2026-12-31',
    takenAs: 'stretch',
  }),
  step(
    '2025-08-06 12:00',
    wei,
    'ReportProgress',
    { id, value: 19, source: { kind: 'hand', note: 'Half-year close' } },
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
