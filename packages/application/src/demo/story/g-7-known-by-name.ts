import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const id = named('G-7')

/** G-7: changed twice, each time together. */
export const awarenessGoal: readonly Step[] = [
  step(
    '2026-06-09 14:00',
    noor,
    'ProposeGoal',
    {
      title: 'Brokers who name us unprompted',
      partnership: team,
      owners: [noor, dana],
      parents: [named('G-3')],
      function: 'Marketing',
      unit: '%',
      metric: 'Unprompted, of brokers asked',
      baseline: 22,
      target: 28,
      startsOn: '2026-06-09',
      horizon: '2027-03-31',
      takenAs: 'plan',
      definition: 'Yearly survey of brokers.',
    },
    { as: 'G-7' },
  ),
  step('2026-06-10 09:15', noor, 'NameNeed', {
    id,
    need: {
      segment: 'Mid-market brokers',
      statement: 'To know somebody by name before the old contract runs out.',
      evidence: [{ note: 'Broker survey of March 2026, 212 answers.' }],
    },
  }),
  step('2026-06-10 17:00', dana, 'AgreeToGoal', { id }),
  ...changed('G-7', {
    by: noor,
    proposed: '2026-07-06 09:30',
    changes: { target: 30 },
    reason: 'The first count after the benchmark says that 28 would be too easy.',
    consents: [['2026-07-06 18:00', dana]],
    made: { on: '2026-07-07 09:00' },
  }),
  ...changed('G-7', {
    by: dana,
    proposed: '2026-08-17 09:00',
    changes: { definition: 'Survey every half year, at least 200 brokers.' },
    reason: 'Once a year is too late to learn anything from it.',
    consents: [['2026-08-18 09:30', noor]],
    made: { on: '2026-08-19 10:00' },
  }),
  ...agreed(
    'G-7',
    ['2026-08-19 11:00', tomas],
    ['2026-08-20 09:00', wei],
    ['2026-08-20 10:00', marcus],
    ['2026-08-21 15:00', ingrid],
  ),
  ...progress('G-7', noor, 'Broker survey', ['2026-06-30 12:00', 23], ['2026-09-08 12:00', 26]),
  step('2026-09-29 08:40', dana, 'ProposeGoalChange', {
    id,
    target: 32,
    reason: '26 at half-time. Shall we, together?',
  }),
]
