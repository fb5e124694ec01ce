import { dana, everybody, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-07')

/** S-07: made at the retreat, with everybody asked, and recorded the morning after. */
export const brokersAsBase: readonly Step[] = [
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
      id,
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
    id,
    note: 'A quarter in: nobody else gave notice, and four pilots came through brokers.',
    reviewOn: '2026-11-30',
  }),
]
