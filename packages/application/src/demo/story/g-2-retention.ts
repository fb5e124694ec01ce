import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { eventOf, mend, type Step, step } from '../step.ts'

const id = named('G-2')

const retained = 'Broker register'

const mistyped = step('2026-01-13 10:30', wei, 'ReportProgress', {
  id,
  value: 95.2,
  source: { kind: 'hand', note: retained },
})

/** G-2: two digits changed places once, and were put right. */
export const retentionGoal: readonly Step[] = [
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
    id,
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
