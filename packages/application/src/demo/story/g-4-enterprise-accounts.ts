import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const id = named('G-4')

/** G-4: a draft for half a year, then twelve, then five. */
export const enterpriseGoal: readonly Step[] = [
  step(
    '2025-09-22 16:00',
    marcus,
    'ProposeGoal',
    {
      title: 'Enterprise accounts won',
      partnership: team,
      owners: [marcus, dana],
      parents: [named('G-1')],
      growth: true,
      function: 'Sales',
      unit: 'accounts',
      baseline: 0,
      draft: true,
    },
    { as: 'G-4' },
  ),
  ...changed('G-4', {
    by: marcus,
    proposed: '2026-03-23 11:00',
    changes: {
      draft: false,
      target: 12,
      horizon: '2027-03-31',
      takenAs: 'plan',
      market: { value: 140, source: 'Shippers above 5,000 loads a year, Benelux registry 2025' },
    },
    reason: 'The switch needs a number that sales can be held to.',
    consents: [['2026-03-23 16:30', dana]],
    made: { on: '2026-03-23 16:45' },
  }),
  ...agreed('G-4', ['2026-03-24 09:10', ingrid]),
  step('2026-03-24 08:30', dana, 'StateExpectation', {
    id,
    target: 12,
    horizon: '2027-03-31',
    takenAs: 'promise',
  }),
  step('2026-03-25 13:40', wei, 'StateExpectation', {
    id,
    target: 3,
    horizon: '2027-03-31',
    takenAs: 'dream',
  }),
  ...changed('G-4', {
    by: marcus,
    proposed: '2026-05-19 10:00',
    changes: { target: 5 },
    reason: 'One signed, one close. Twelve was what the deck needed, not what I believed.',
    consents: [['2026-05-19 10:20', dana]],
    made: { on: '2026-05-19 10:30' },
  }),
  ...agreed(
    'G-4',
    ['2026-05-20 09:00', noor],
    ['2026-05-20 09:30', ingrid],
    ['2026-05-21 10:00', tomas],
  ),
  ...progress(
    'G-4',
    marcus,
    'Signed contracts',
    ['2026-05-11 15:00', 1],
    ['2026-07-15 12:00', 2],
    ['2026-09-16 12:00', 3],
  ),
]
