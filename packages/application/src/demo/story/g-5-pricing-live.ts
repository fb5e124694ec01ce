import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { agreed, changed, progress } from '../goal-steps.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

const id = named('G-5')

const checked = step('2026-02-16 09:20', tomas, 'CheckReality', {
  id,
  assumptions: [
    { text: 'The last reseller contract by the year ends in June.', source: 'Contract ledger' },
    { text: 'Thirty brokers a week can be moved.', source: 'The moves of January' },
  ],
  from: 40,
  verdict: 'within_reach',
})

/** G-5: reached, looked at again, and reached. */
export const pricingGoal: readonly Step[] = [
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
  checked,
  step('2026-02-17 11:00', wei, 'AnswerRealityCheck', {
    id,
    check: eventOf(checked),
    answer: 'accepted',
  }),
  step('2026-06-26 16:05', tomas, 'AchieveGoal', {
    id,
    value: 100,
    note: 'The last broker was moved at noon.',
  }),
  step('2026-06-29 09:10', tomas, 'ReopenGoal', {
    id,
    reason: 'Two resellers were still billed by the seat. I had looked at brokers only.',
  }),
  step('2026-07-01 11:00', tomas, 'AchieveGoal', {
    id,
    value: 100,
    note: 'Now everybody, resellers too.',
  }),
]
