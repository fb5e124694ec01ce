import { dana, everybody, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-01')

/** S-01: what the company set out to be. */
export const brokersFirst: readonly Step[] = [
  step(
    '2025-04-07 15:00',
    dana,
    'ProposeDecision',
    {
      title: 'Serve mid-market brokers first',
      domain: 'Market',
      partnership: team,
      goals: [named('G-1')],
      problem: {
        statement: 'We sell a little to everybody, and nobody would miss us.',
        evidence: [{ note: 'Lost deals of 2024 by kind of customer: no kind stands out.' }],
      },
      need: {
        segment: 'Mid-market brokers',
        statement: 'One screen for loads, papers and invoices, without a project to get there.',
        evidence: [{ note: 'Fourteen interviews, February 2025.' }],
      },
      context: { market: 'Benelux', segment: 'Mid-market brokers' },
      options: [
        { option: 'brokers', text: 'Mid-market brokers first, everybody else when they come' },
        { option: 'shippers', text: 'Large shippers, with a team of their own' },
        { option: 'both', text: 'Both, as now' },
      ],
      evidence: [
        { kind: 'data', title: 'Margin by kind of customer, 2023 and 2024', on: '2025-03-10' },
        { kind: 'research', title: 'Fourteen interviews with brokers', on: '2025-02-21' },
      ],
    },
    { as: 'S-01' },
  ),
  ...round('S-01', {
    by: dana,
    called: '2025-04-07 16:00',
    closes: '2025-04-14',
    asked: everybody,
    answers: [
      [
        '2025-04-08 09:15',
        noor,
        'support',
        'Brokers talk to each other. One who is happy brings three.',
        'I have sold to brokers before, and know whom they ask.',
      ],
      ['2025-04-08 11:40', wei, 'support', 'We can carry them with the people we have.'],
      [
        '2025-04-09 10:05',
        marcus,
        'concern',
        'My two best people know shippers. Somebody has to teach them brokers.',
      ],
      ['2025-04-09 15:20', tomas, 'support', 'What they ask for is small, and the same each time.'],
      [
        '2025-04-10 17:30',
        ingrid,
        'support',
        'Many small contracts let me sleep better than three large ones.',
      ],
      ['2025-04-11 08:50', dana, 'support', 'A market that we can win with what we have.'],
    ],
  }),
  step('2025-04-14 10:00', dana, 'Decide', {
    id,
    option: 'brokers',
    rationale: 'The one kind of customer who stays, and who tells others.',
    expectedEffectDays: 548,
    reviewOn: '2025-10-13',
    participants: [...everybody],
    adopted: [wei, noor, tomas, ingrid],
    cost: { amount: 400_000, currency: 'EUR' },
  }),
  step('2025-04-14 10:05', dana, 'StateAssumption', {
    id,
    text: 'A broker can be onboarded by two people in three weeks.',
  }),
  step('2025-10-14 16:00', dana, 'ReviewDecision', {
    id,
    note: 'Brokers grow by a tenth a quarter. It holds.',
    reviewOn: '2026-04-13',
  }),
]
