import { dana, everybody, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const brokersAsBase: readonly Step[] = [
  step(
    '2026-05-18 14:00',
    dana,
    'ProposeDecision',
    {
      title: 'Brokers as the base, enterprise by invitation',
      domain: 'Market',
      partnership: team,
      goals: [named('G-1'), named('G-2')],
      supersedes: [named('S-05')],
      problem: {
        statement:
          'We left the brokers before the shippers had come, and now have neither for sure.',
        evidence: [{ note: 'Pipeline 5.8 M, of 9.5 M planned; retention down by a point.' }],
      },
      need: {
        segment: 'Mid-market brokers',
        statement: 'To hear from us before the trade press does.',
        evidence: [{ note: 'Calls with all ten largest brokers, April 2026.' }],
      },
      context: { market: 'Benelux', segment: 'Mid-market brokers' },
      options: [
        { option: 'base', text: 'Brokers as the base; a shipper comes when a broker brings it' },
        { option: 'pilot', text: 'Pilot with six shippers for two quarters' },
        { option: 'on', text: 'Stay on course, and wait for the year to pass' },
      ],
      evidence: [
        { kind: 'data', title: 'Pipeline and retention, weekly since January', on: '2026-05-15' },
        { kind: 'data', title: 'Days to onboard a shipper: 38 to 44', on: '2026-05-14' },
        { kind: 'research', title: 'Calls with the ten largest brokers', on: '2026-04-24' },
      ],
    },
    { as: 'S-07' },
  ),
  ...round('S-07', {
    by: dana,
    called: '2026-05-18 14:30',
    closes: '2026-05-20',
    asked: everybody,
    answers: [
      ['2026-05-18 17:40', wei, 'support', 'Ten days for a broker is a promise that I can make.'],
      [
        '2026-05-18 21:10',
        noor,
        'support',
        'It is what the brokers told us in April, in their words.',
        'I was asked before it was on paper. That counts for me.',
      ],
      [
        '2026-05-19 09:05',
        ingrid,
        'support',
        'The brokers pay the salaries. I had lost sight of it.',
      ],
      ['2026-05-19 11:30', tomas, 'support', 'One product, not two.'],
      [
        '2026-05-19 15:55',
        marcus,
        'concern',
        'I have told four people that we want them. Let me keep my word to those.',
      ],
      ['2026-05-19 16:30', dana, 'support', 'I was wrong about the order of things.'],
    ],
  }),
  step(
    '2026-05-20 08:10',
    dana,
    'Decide',
    {
      id: named('S-07'),
      option: 'base',
      rationale: 'Stop-loss reached on 12 May. Marcus keeps the four talks he has begun.',
      expectedEffectDays: 365,
      reviewOn: '2026-11-30',
      participants: [...everybody],
      adopted: [wei, noor, marcus, tomas, ingrid],
      cost: { amount: 300_000, currency: 'EUR' },
      stopLoss: {
        text: 'Think again if broker retention falls under 91 %.',
        threshold: { metric: 'Broker retention', when: 'below', value: 91, unit: '%' },
      },
    },
    { happened: '2026-05-19' },
  ),
  step('2026-08-31 16:00', dana, 'ReviewDecision', {
    id: named('S-07'),
    note: 'A quarter in: nobody else gave notice, and four pilots came through brokers.',
    reviewOn: '2026-11-30',
  }),
]

const restoreBrand: readonly Step[] = [
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
    id: named('S-08'),
    option: 'half',
    rationale: 'What brokers asked for most, for less than half of the money.',
    expectedEffectDays: 273,
    reviewOn: '2026-12-02',
    participants: [noor, ingrid, dana],
    adopted: [dana],
    cost: { amount: 500_000, currency: 'EUR' },
  }),
  step('2026-06-02 10:10', noor, 'LinkDecision', {
    id: named('S-08'),
    to: named('S-06'),
    relation: 'relates_to',
    note: 'Follows the end of the freeze.',
  }),
]

const pricingPage: readonly Step[] = [
  step(
    '2026-08-03 11:00',
    tomas,
    'ProposeDecision',
    {
      title: 'Marketing owns the pricing page',
      domain: 'Pricing',
      partnership: team,
      goals: [named('G-3')],
      problem: {
        statement: 'The page that tells the price is changed twice a year, by whoever has time.',
        evidence: [{ note: 'Two changes in twelve months; half of the visitors leave there.' }],
      },
      need: {
        segment: 'Mid-market brokers',
        statement: 'To know what a month will cost before talking to anybody.',
        evidence: [{ note: 'Session recordings, July 2026.' }],
      },
      options: [
        {
          option: 'marketing',
          text: 'Marketing writes and tests it; the price stays with product',
        },
        { option: 'product', text: 'Product keeps it, with a writer' },
      ],
      evidence: [
        { kind: 'data', title: 'Where visitors leave, July 2026', on: '2026-07-31' },
        { kind: 'research', title: 'Nine brokers read the page aloud', on: '2026-07-23' },
      ],
    },
    { as: 'S-09' },
  ),
  ...round('S-09', {
    by: tomas,
    called: '2026-08-03 11:15',
    closes: '2026-08-10',
    asked: [noor, marcus, tomas, dana],
    answers: [
      ['2026-08-04 09:00', noor, 'support', 'We can test one change a month, and say what it did.'],
      ['2026-08-05 10:45', marcus, 'support', 'Whoever answers the phone will be glad.'],
      ['2026-08-06 20:05', dana, 'concern', 'I want one name that answers for the price.'],
      ['2026-08-07 09:30', tomas, 'support', 'The price is mine, the words are Noor’s.'],
    ],
  }),
  step('2026-08-11 15:00', tomas, 'Decide', {
    id: named('S-09'),
    option: 'marketing',
    rationale: 'The price stays with product, which answers Dana’s question.',
    expectedEffectDays: 184,
    reviewOn: '2026-11-11',
    participants: [noor, marcus, tomas, dana],
    adopted: [noor, marcus],
    effortDays: 30,
  }),
  step('2026-08-11 15:10', tomas, 'LinkDecision', {
    id: named('S-09'),
    to: named('S-02'),
    relation: 'refines',
    note: 'The price per load stays; who explains it changes.',
  }),
]

/** The three since the retreat: S-07 to S-09. */
export const decisions2026: readonly Step[] = [...brokersAsBase, ...restoreBrand, ...pricingPage]
