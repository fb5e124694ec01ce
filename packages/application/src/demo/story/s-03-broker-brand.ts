import { dana, ingrid, marcus, noor, team } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { eventOf, mend, type Step, step } from '../step.ts'

const id = named('S-03')

const againTyped = step('2025-08-27 10:02', noor, 'AttachEvidence', {
  id,
  kind: 'research',
  title: 'Broker survey, unprompted awareness',
})

/** S-03: judged a failure at half of its time. */
export const brokerBrand: readonly Step[] = [
  step(
    '2025-08-25 13:30',
    noor,
    'ProposeDecision',
    {
      title: 'Build the broker brand',
      domain: 'Brand',
      partnership: team,
      goals: [named('G-1'), named('G-2')],
      problem: {
        statement: 'Brokers who don’t know us ask three others first, and we are too late.',
        evidence: [{ note: 'Win rate 31 % where they came to us, 9 % where we came to them.' }],
      },
      options: [
        {
          option: 'programme',
          text: 'A year’s programme: fairs, a benchmark, brokers’ own stories',
        },
        { option: 'ads', text: 'Advertising in the quarter before contracts run out' },
      ],
      evidence: [
        { kind: 'data', title: 'Win rate by first contact', on: '2025-08-18' },
        { kind: 'research', title: 'Broker survey, unprompted awareness', on: '2025-07-30' },
      ],
    },
    { as: 'S-03' },
  ),
  ...round('S-03', {
    by: noor,
    called: '2025-08-25 14:00',
    closes: '2025-09-01',
    asked: [noor, marcus, ingrid, dana],
    answers: [
      ['2025-08-26 10:20', marcus, 'support', 'I would rather be called than call.'],
      ['2025-08-27 16:40', ingrid, 'concern', '1.1 M, and no invoice to show for it in a year.'],
      [
        '2025-08-28 18:30',
        dana,
        'concern',
        'I believe it. I don’t yet see how we would notice that it fails.',
      ],
      ['2025-08-29 09:00', noor, 'support', 'It takes a year, and then it carries all the rest.'],
    ],
  }),
  againTyped,
  mend('2025-08-28 09:10', noor, {
    noun: 'decision',
    id,
    mending: { kind: 'withdraw', event: eventOf(againTyped), reason: 'It stands there already.' },
  }),
  step('2025-09-01 16:20', noor, 'AnswerPosition', {
    id,
    of: dana,
    answer: 'Then we write the line down: if fewer than 20 % name us by June, we stop.',
  }),
  step('2025-09-02 11:00', noor, 'Decide', {
    id,
    option: 'programme',
    rationale: 'Being named unprompted is worth three times the win rate.',
    expectedEffectDays: 365,
    reviewOn: '2026-03-02',
    participants: [noor, marcus, ingrid, dana],
    adopted: [marcus],
    cost: { amount: 1_100_000, currency: 'EUR' },
    stopLoss: {
      text: 'Stop if fewer than 20 % name us by June 2026. Dana asked for a line, and this is it.',
      threshold: { metric: 'Brokers who name us', when: 'below', value: 20, unit: '%' },
    },
  }),
  step('2026-01-12 17:30', dana, 'RestatePosition', {
    id,
    stance: 'support',
    reason: 'Two brokers named us to me last week without being asked.',
  }),
  step('2026-03-13 12:15', ingrid, 'GiveVerdict', {
    id,
    verdict: 'failed',
    note: 'Half a year, 0.6 M spent, and no pipeline that I can trace to it.',
  }),
]
