import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

const numbered = step('2026-03-23 16:45', marcus, 'ReviseGoal', {
  id: named('G-4'),
  draft: false,
  target: 12,
  horizon: '2027-03-31',
  takenAs: 'plan',
  market: { value: 140, source: 'Shippers above 5,000 loads a year, Benelux registry 2025' },
  reason: 'The switch needs a number that sales can be held to.',
})

const accounts: readonly Step[] = [
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
  numbered,
  step('2026-03-23 17:30', dana, 'AnswerGoalChange', {
    id: named('G-4'),
    change: eventOf(numbered),
    answer: 'consented',
  }),
  ...agreed('G-4', ['2026-03-24 09:10', ingrid]),
  step('2026-03-24 08:30', dana, 'StateExpectation', {
    id: named('G-4'),
    target: 12,
    horizon: '2027-03-31',
    takenAs: 'promise',
  }),
  step('2026-03-25 13:40', wei, 'StateExpectation', {
    id: named('G-4'),
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

const pilots: readonly Step[] = [
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
  step('2026-06-17 09:00', marcus, 'LinkGoal', { id: named('G-8'), parent: named('G-3') }),
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
    id: named('G-8'),
    horizon: '2027-06-30',
    reason: 'Two more, with winter between: by March they would run on nights.',
  }),
]

/** A wish of long standing, its year as a promise, and what was left of it: G-4 and G-8. */
export const enterpriseGoals: readonly Step[] = [...accounts, ...pilots]
