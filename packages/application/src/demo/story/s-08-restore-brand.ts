import { dana, ingrid, marcus, noor, team } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-08')

/** S-08: what was left of the brand programme once the freeze had ended. */
export const restoreBrand: readonly Step[] = [
  step(
    '2026-05-26 10:00',
    noor,
    'ProposeDecision',
    {
      title: 'Restore the brand programme',
      domain: 'Brand',
      partnership: team,
      goals: [named('G-2'), named('G-3')],
      waived: { code: 'other', reason: 'The problem is the one that was stated with S-03.' },
      options: [
        { option: 'half', text: 'The second half, without the fairs' },
        { option: 'all', text: 'All of it, a year later' },
      ],
      evidence: [
        {
          kind: 'data',
          title: 'Brokers who came to us, by month, with the freeze',
          on: '2026-05-22',
        },
        { kind: 'research', title: 'Broker survey, March 2026', on: '2026-03-31' },
      ],
    },
    { as: 'S-08' },
  ),
  step('2026-05-26 10:05', noor, 'AttachEvidence', {
    id,
    kind: 'data',
    title: 'What the pipeline was before the freeze',
    metric: { metric: named('M-02'), on: '2026-03-31' },
  }),
  ...round('S-08', {
    by: noor,
    called: '2026-05-26 10:10',
    closes: '2026-06-01',
    asked: [noor, marcus, ingrid, dana],
    answers: [
      ['2026-05-26 12:00', noor, 'support', 'The benchmark is written. It only has to be printed.'],
      ['2026-05-27 09:15', dana, 'support', 'It should not have been stopped in a week.'],
      ['2026-05-29 13:20', ingrid, 'concern', '0.5 M, and this time by quarter.'],
    ],
    late: [
      [
        '2026-06-08 17:50',
        marcus,
        'support',
        'Late, I know. My calls are warmer where the benchmark was read.',
      ],
    ],
  }),
  step('2026-06-02 10:00', noor, 'Decide', {
    id,
    option: 'half',
    rationale: 'What brokers asked for most, for less than half of the money.',
    expectedEffectDays: 273,
    reviewOn: '2026-12-02',
    participants: [noor, ingrid, dana],
    adopted: [dana],
    cost: { amount: 500_000, currency: 'EUR' },
  }),
  step('2026-06-02 10:10', noor, 'LinkDecision', {
    id,
    to: named('S-06'),
    relation: 'relates_to',
    note: 'Follows the end of the freeze.',
  }),
]
