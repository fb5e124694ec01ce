import { dana, everybody, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-02')

/** S-02: the one that had its whole time. Ingrid was asked, silent, and then late. */
export const pricePerLoad: readonly Step[] = [
  step(
    '2025-05-27 11:00',
    tomas,
    'ProposeDecision',
    {
      title: 'Price per load, not per seat',
      domain: 'Pricing',
      partnership: team,
      goals: [named('G-2')],
      problem: {
        statement: 'A broker who grows shares logins instead of buying seats.',
        evidence: [{ note: 'A third of the accounts show one login in four cities.' }],
      },
      need: {
        segment: 'Mid-market brokers',
        statement: 'To pay in the weeks that earn.',
        evidence: [{ note: 'Forty interviews, May 2025.' }],
      },
      options: [
        { option: 'per-load', text: 'A price for every load that is moved' },
        { option: 'tiers', text: 'Seats, in three sizes' },
      ],
      evidence: [
        { kind: 'data', title: 'Logins per account, twelve months', on: '2025-05-12' },
        { kind: 'research', title: 'Forty interviews on price', on: '2025-05-23' },
        {
          kind: 'precedent',
          title: 'How a parcel platform left seats behind',
          context: { year: 2022, market: 'Germany', segment: 'Parcel' },
          on: '2025-05-20',
        },
      ],
    },
    { as: 'S-02' },
  ),
  ...round('S-02', {
    by: tomas,
    called: '2025-05-27 11:20',
    closes: '2025-06-04',
    asked: everybody,
    answers: [
      ['2025-05-27 17:00', tomas, 'support', 'Our price should grow when they do.'],
      ['2025-05-28 09:30', dana, 'support', 'It is the first price I could explain to a broker.'],
      [
        '2025-05-30 14:10',
        noor,
        'concern',
        'Everybody compares us by the seat. The page has to change before the price does.',
        'Last time we changed a price first, and explained it for a year.',
      ],
      ['2025-06-02 10:00', marcus, 'support', 'No more haggling over five logins.'],
      ['2025-06-03 12:20', wei, 'support', 'Loads we count anyway.'],
    ],
    late: [
      [
        '2025-06-05 14:10',
        ingrid,
        'concern',
        'Revenue will swing with the season. I was closing May and missed the day.',
      ],
    ],
  }),
  step('2025-06-10 09:30', tomas, 'Decide', {
    id,
    option: 'per-load',
    rationale: 'It takes away the reason to share a login.',
    expectedEffectDays: 365,
    reviewOn: '2025-12-10',
    participants: [...everybody],
    adopted: [wei, marcus, dana],
    cost: { amount: 180_000, currency: 'EUR' },
    stopLoss: {
      text: 'Back to seats if more than one broker in ten leaves over the price.',
      threshold: {
        metric: 'Brokers who leave over the price',
        when: 'above',
        value: 10,
        unit: '%',
      },
    },
  }),
  step('2025-12-10 11:00', tomas, 'ReviewDecision', {
    id,
    note: 'Four in a hundred complained, one in a hundred left.',
    reviewOn: '2026-06-10',
  }),
  step('2026-06-10 14:50', tomas, 'ReviewDecision', {
    id,
    note: 'The year it was given is over. It stays.',
    reviewOn: '2027-06-10',
  }),
  step('2026-06-10 15:00', tomas, 'GiveVerdict', {
    id,
    verdict: 'worked',
    note: 'A year on: fewer shared logins, and retention up. The summer dip was real, as Ingrid said.',
  }),
]
