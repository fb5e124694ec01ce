import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const pricing: readonly Step[] = [
  step(
    '2025-10-06 09:50',
    tomas,
    'ProposeGoal',
    {
      title: 'Price per load live for all',
      partnership: team,
      owners: [tomas, wei],
      parents: [named('G-1')],
      function: 'Product',
      unit: '% of brokers',
      baseline: 0,
      target: 100,
      startsOn: '2025-10-06',
      horizon: '2026-04-01',
      takenAs: 'promise',
      need: {
        segment: 'Mid-market brokers',
        statement: 'To pay in the weeks that earn, and not in those that don’t.',
        evidence: [{ note: 'Forty interviews of May 2025, read by product and marketing.' }],
      },
    },
    { as: 'G-5' },
  ),
  ...agreed('G-5', ['2025-10-07 09:00', wei], ['2025-10-07 13:00', noor]),
  ...changed('G-5', {
    by: tomas,
    proposed: '2026-02-09 10:00',
    changes: { horizon: '2026-07-01' },
    reason: 'The resellers bill by the year; moving them in April would break their contracts.',
    consents: [['2026-02-10 09:00', wei]],
    made: { on: '2026-02-10 11:30' },
  }),
  ...agreed(
    'G-5',
    ['2026-02-11 09:00', noor],
    ['2026-02-11 10:00', dana],
    ['2026-02-12 09:30', marcus],
    ['2026-02-13 12:00', ingrid],
  ),
  ...progress(
    'G-5',
    tomas,
    'Billing system',
    ['2025-12-15 09:00', 15],
    ['2026-02-16 09:00', 40],
    ['2026-04-20 09:00', 70],
    ['2026-06-08 09:00', 92],
    ['2026-06-26 16:00', 100],
  ),
  step('2026-06-26 16:05', tomas, 'AchieveGoal', {
    id: named('G-5'),
    value: 100,
    note: 'The last broker was moved at noon.',
  }),
  step('2026-06-29 09:10', tomas, 'ReopenGoal', {
    id: named('G-5'),
    reason: 'Two resellers were still billed by the seat. I had looked at brokers only.',
  }),
  step('2026-07-01 11:00', tomas, 'AchieveGoal', {
    id: named('G-5'),
    value: 100,
    note: 'Now everybody, resellers too.',
  }),
]

const onboarding: readonly Step[] = [
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
    id: named('G-6'),
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
    id: named('G-6'),
    definition: 'Working days, from the signed contract to the first load.',
    reason: 'Weekends made July look worse than it was.',
  }),
]

const named30: readonly Step[] = [
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
    id: named('G-7'),
    need: {
      segment: 'Mid-market brokers',
      statement: 'To know somebody by name before the old contract runs out.',
      evidence: [{ note: 'Broker survey of March 2026, 212 answers.' }],
    },
  }),
  step('2026-06-10 17:00', dana, 'AgreeToGoal', { id: named('G-7') }),
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
    id: named('G-7'),
    target: 32,
    reason: '26 at half-time. Shall we, together?',
  }),
]

const office: readonly Step[] = [
  step(
    '2026-07-14 15:30',
    ingrid,
    'ProposeGoal',
    {
      title: 'Office in Rotterdam',
      partnership: team,
      owners: [ingrid],
      parents: [named('G-1')],
      function: 'Finance',
      unit: 'office',
      baseline: 0,
      target: 1,
      horizon: '2027-06-30',
      takenAs: 'plan',
      need: { none: 'No buyer asked for it; half of the team lives there.' },
    },
    { as: 'G-9' },
  ),
  step('2026-07-16 09:00', wei, 'AgreeToGoal', { id: named('G-9') }),
  step('2026-09-01 10:00', ingrid, 'UnlinkGoal', {
    id: named('G-9'),
    parent: named('G-1'),
    reason: 'It earns nothing. Better that it stands alone than under a goal it does not serve.',
  }),
]

/** What product, operations, marketing and finance are to reach: G-5, G-6, G-7 and G-9. */
export const otherGoals: readonly Step[] = [...pricing, ...onboarding, ...named30, ...office]
