import { dana, ingrid, noor, team, tomas, wei } from '../cast.ts'
import { agreed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const id = named('G-6')

/** G-6: fewer is better. */
export const onboardingGoal: readonly Step[] = [
  step(
    '2026-06-08 13:00',
    wei,
    'ProposeGoal',
    {
      title: 'Onboard a broker in 10 days',
      partnership: team,
      owners: [wei, tomas],
      parents: [named('G-2')],
      direction: 'down',
      function: 'Operations',
      unit: 'days',
      metric: 'From contract to first load, median',
      baseline: 20,
      target: 10,
      startsOn: '2026-06-08',
      horizon: '2027-03-31',
      takenAs: 'stretch',
    },
    { as: 'G-6' },
  ),
  step('2026-06-08 13:10', wei, 'StateGoalProblem', {
    id,
    problem: {
      statement: 'Every sixth new broker gives up before the first load.',
      evidence: [{ note: 'Broker register, twelve months to May 2026.' }],
    },
  }),
  ...agreed(
    'G-6',
    ['2026-06-09 09:00', tomas],
    ['2026-06-09 10:00', noor],
    ['2026-06-10 09:00', dana],
    ['2026-06-12 11:00', ingrid],
  ),
  ...progress(
    'G-6',
    wei,
    'Broker register',
    ['2026-07-14 10:00', 16],
    ['2026-08-18 10:00', 14],
    ['2026-09-22 10:10', 13],
  ),
  step('2026-09-24 11:00', wei, 'ProposeGoalChange', {
    id,
    definition: 'Working days, from the signed contract to the first load.',
    reason: 'Weekends made July look worse than it was.',
  }),
]
