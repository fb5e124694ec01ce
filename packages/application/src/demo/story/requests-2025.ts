import { ask } from '../ask.ts'
import {
  dana,
  danaWithIngrid,
  danaWithNoor,
  ingrid,
  marcus,
  marcusWithNoor,
  noor,
  tomas,
  wei,
} from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

const problemOfPapers = step('2026-02-03 08:00', ingrid, 'StateRequestProblem', {
  id: named('R-07'),
  problem: {
    statement: 'The board decides on figures that it has not read.',
    evidence: [{ note: 'Two questions of January were answered on page 3.' }],
  },
})

/** */
export const firstRequests: readonly Step[] = [
  ...ask('R-01', {
    from: marcus,
    to: noor,
    partnership: marcusWithNoor,
    on: '2025-04-22 09:20',
    title: 'One page on what we are to brokers',
    kind: 'running',
    interest: 'Every seller tells it another way, and the brokers talk to each other.',
    accepted: ['2025-04-22 15:40', { by: '2025-05-09' }],
    delivered: '2025-05-06 11:00',
    outcome: ['2025-06-03 10:00', { verdict: 'worked', note: 'It hangs in both offices.' }],
  }),
  ...ask('R-02', {
    from: ingrid,
    to: wei,
    on: '2025-05-14 13:30',
    title: 'Cost per load by lane, each month',
    kind: 'running',
    effortDays: 5,
    problem: { statement: 'Nobody can say on which lanes we lose money.', evidence: [] },
    taken: [
      '2025-05-15 08:10',
      { until: '2025-06-02', note: 'Whether the register is clean enough.' },
    ],
    conditioned: [
      '2025-05-30 17:00',
      {
        condition: 'From July on, once the register is clean.',
        reason: 'A third of the loads of April are booked on the wrong lane.',
        evidence: [{ kind: 'data', title: 'Check of the load register, April 2025' }],
      },
    ],
    agreed: '2025-06-02 09:15',
    delivered: '2025-07-10 16:20',
    outcome: [
      '2025-10-06 09:00',
      { verdict: 'worked', effortDays: 8, note: 'Two lanes were repriced after the second sheet.' },
    ],
  }),
  ...ask('R-03', {
    from: dana,
    to: tomas,
    on: '2025-06-17 10:00',
    title: 'A price calculator for brokers',
    kind: 'growth',
    interest: 'That a broker knows the price before the first call.',
    effortDays: 60,
    taken: ['2025-06-17 10:20', { until: '2025-07-01' }],
    countered: [
      '2025-06-30 14:00',
      {
        counter: 'One price per load, on one page.',
        reason: 'Three of forty brokers would use a calculator; all forty would read a price.',
        evidence: [
          {
            kind: 'research',
            title: 'Forty calls with brokers',
            note: 'Two questions, asked by support.',
          },
        ],
      },
    ],
    supported: [
      '2025-07-01 11:00',
      { evidence: [{ kind: 'data', title: 'Visits of the price page in a year, by the hour' }] },
    ],
    agreed: '2025-07-02 08:30',
    delivered: '2025-08-20 12:00',
    outcome: [
      '2025-11-12 09:30',
      { verdict: 'partly', effortDays: 18, note: 'Fewer calls; the same number of first loads.' },
    ],
  }),
  ...ask('R-04', {
    from: noor,
    to: ingrid,
    on: '2025-07-08 11:10',
    title: 'A second writer until December',
    kind: 'running',
    cost: { amount: 28_000, currency: 'EUR' },
    declined: ['2025-07-09 09:00', { reason: 'The hiring stop holds for everybody.' }],
  }),
  step('2025-08-19 09:00', noor, 'RepeatRequest', {
    id: named('R-04'),
    reason: 'Half of one, then: two days a week, from what the fair did not cost.',
  }),
  step('2025-09-02 16:40', noor, 'WithdrawRequest', {
    id: named('R-04'),
    reason: 'We let the second series go instead.',
  }),
  ...ask('R-05', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    on: '2025-11-04 09:00',
    title: 'A brochure for the trade fair',
    kind: 'running',
    wantedBy: '2025-11-21',
    taken: ['2025-11-04 18:30', { until: '2025-11-12' }],
    declined: [
      '2025-11-11 16:00',
      {
        reason: 'Of 1,400 brochures at the last two fairs nobody has ever come back to us.',
        evidence: [
          { kind: 'data', title: 'First contacts by source, 2024' },
          { kind: 'anecdote', title: 'What the stand crew swept up on the last evening' },
        ],
      },
    ],
  }),
  ...ask('R-06', {
    from: wei,
    to: marcus,
    on: '2025-11-19 08:40',
    title: 'Tell operations of a deal before it is signed',
    kind: 'running',
    problem: {
      statement: 'In October two contracts promised lanes that we do not drive.',
      evidence: [{ note: 'Contracts of 9 and 22 October.' }],
    },
    accepted: ['2025-11-19 13:00', { by: '2025-12-12' }],
    delivered: '2025-12-10 09:30',
    outcome: ['2026-02-16 11:00', { verdict: 'worked' }],
  }),
  ...ask('R-07', {
    from: ingrid,
    to: dana,
    partnership: danaWithIngrid,
    on: '2025-12-02 07:50',
    title: 'Board papers five days ahead',
    kind: 'running',
    accepted: ['2025-12-02 20:10', { by: '2026-01-15' }],
    delivered: '2026-01-14 19:00',
    outcome: [
      '2026-04-02 08:30',
      { verdict: 'failed', note: 'Once. Since then three of three came late.' },
    ],
  }),
  problemOfPapers,
  step('2026-02-03 12:20', dana, 'AcceptRequestProblem', {
    id: named('R-07'),
    problem: eventOf(problemOfPapers),
  }),
]
