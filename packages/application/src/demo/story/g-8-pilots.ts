import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const id = named('G-8')

/** G-8: serves two goals. */
export const pilotsGoal: readonly Step[] = [
  step(
    '2026-06-15 14:00',
    marcus,
    'ProposeGoal',
    {
      title: 'Six enterprise pilots',
      partnership: team,
      owners: [marcus, wei],
      parents: [named('G-4')],
      growth: true,
      function: 'Sales',
      unit: 'pilots',
      baseline: 0,
      target: 6,
      startsOn: '2026-06-15',
      horizon: '2027-03-31',
      takenAs: 'plan',
      definition: 'A shipper whom a broker brought, moving loads for a full quarter.',
    },
    { as: 'G-8' },
  ),
  step('2026-06-17 09:00', marcus, 'LinkGoal', { id, parent: named('G-3') }),
  ...agreed(
    'G-8',
    ['2026-06-17 10:30', wei],
    ['2026-06-17 16:00', dana],
    ['2026-06-18 09:00', noor],
    ['2026-06-18 11:00', ingrid],
    ['2026-06-19 09:45', tomas],
  ),
  ...changed('G-8', {
    by: marcus,
    proposed: '2026-09-07 10:00',
    changes: { definition: 'A shipper whom a broker brought, moving loads for eight weeks.' },
    reason: 'A full quarter would count nobody before spring.',
    consents: [['2026-09-08 09:00', wei]],
    made: { on: '2026-09-08 11:00' },
  }),
  ...agreed(
    'G-8',
    ['2026-09-08 14:00', dana],
    ['2026-09-09 09:00', noor],
    ['2026-09-09 10:00', ingrid],
    ['2026-09-10 09:00', tomas],
  ),
  ...progress(
    'G-8',
    marcus,
    'Pilots that run',
    ['2026-07-15 12:10', 2],
    ['2026-08-26 12:00', 3],
    ['2026-09-21 12:00', 4],
  ),
  step('2026-09-28 09:20', wei, 'ProposeGoalChange', {
    id,
    horizon: '2027-06-30',
    reason: 'Two more, with winter between: by March they would run on nights.',
  }),
]
