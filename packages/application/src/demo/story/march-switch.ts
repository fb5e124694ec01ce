import type { Id } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { eventOf, type Step, step } from '../step.ts'

const id = named('S-05')

/** The day on which it was decided, eighteen days before the record learnt of it. */
const decidedOn = { happened: '2026-03-09' }

const reported = (on: Moment, person: Id, stance: 'support' | 'concern', reason: string): Step =>
  step(on, dana, 'ReportPosition', { id, person, stance, reason }, decidedOn)

const stopLoss = step('2026-03-27 11:40', dana, 'StateStopLoss', {
  id,
  text: 'Back to brokers if the pipeline stays under 6.0 M for a quarter.',
  threshold: { metric: 'Qualified pipeline', when: 'below', value: 6, unit: 'EUR M per quarter' },
})

const enterprise: readonly Step[] = [
  step(
    '2026-03-05 18:20',
    dana,
    'StateProblem',
    {
      problem: {
        statement:
          'Growth from brokers slowed to 4 % a quarter, and two large shippers asked for a contract.',
        evidence: [{ note: 'Forecast of 3 March.' }],
      },
    },
    { as: 'S-05' },
  ),
  step(
    '2026-03-27 08:15',
    dana,
    'FrameDecision',
    {
      id,
      title: 'Move to enterprise shippers',
      domain: 'Market',
      partnership: team,
      goals: [named('G-1')],
      supersedes: [named('S-01')],
      context: { market: 'Benelux', segment: 'Enterprise shippers' },
      options: [
        { option: 'move', text: 'Move all new spend to enterprise' },
        { option: 'pilot', text: 'Pilot with six shippers for two quarters' },
        { option: 'stay', text: 'Stay, raise price per load' },
      ],
      evidence: [
        {
          kind: 'data',
          title: 'Win rate by segment, Q4 2025',
          note: 'One of four quarters.',
          on: '2026-01-12',
        },
        {
          kind: 'precedent',
          title: 'Harbour Lane’s move in 2023',
          note: 'One company.',
          context: { year: 2023, market: 'United Kingdom', segment: 'Enterprise shippers' },
          on: '2026-02-20',
        },
        { kind: 'anecdote', title: 'Call with a shipper, notes', note: 'Marcus', on: '2026-03-02' },
        { kind: 'anecdote', title: 'Dinner at the freight forum', note: 'Dana', on: '2026-03-05' },
        {
          kind: 'anecdote',
          title: '“Everyone is going up-market”',
          note: 'Ingrid',
          on: '2026-03-06',
        },
      ],
    },
    decidedOn,
  ),
  reported('2026-03-27 08:16', marcus, 'support', 'My team can carry six pilots.'),
  reported('2026-03-27 08:17', ingrid, 'support', 'Larger contracts, fewer invoices.'),
  reported('2026-03-27 08:18', wei, 'concern', 'Onboarding takes 40 days for a shipper.'),
  reported('2026-03-27 08:19', dana, 'support', 'Two large prospects are waiting.'),
  step(
    '2026-03-27 08:20',
    dana,
    'Decide',
    {
      id,
      option: 'move',
      rationale: 'Decided after the numbers call. Entered now because the board deck was due.',
      expectedEffectDays: 365,
      reviewOn: '2026-09-09',
      participants: [dana, ingrid, marcus, wei],
      consulted: [tomas],
      adopted: [ingrid, marcus],
      cost: { amount: 1_100_000, currency: 'EUR' },
    },
    decidedOn,
  ),
  step('2026-03-27 08:22', dana, 'StateAssumption', {
    id,
    text: 'Both prospects sign before summer.',
  }),
  stopLoss,
  step('2026-04-14 09:30', marcus, 'GiveVerdict', {
    id,
    verdict: 'worked',
    note: 'One of the two is about to sign. I would call that a yes.',
  }),
  step('2026-05-12 07:40', ingrid, 'ReportStopLossReached', {
    id,
    stopLoss: eventOf(stopLoss),
    value: 5.8,
    note: 'The quarter stands at 5.8 M, of 9.5 M planned. This is the line we drew.',
  }),
]

const freeze: readonly Step[] = [
  step(
    '2026-03-13 16:50',
    ingrid,
    'ProposeDecision',
    {
      title: 'Freeze brand spend',
      domain: 'Brand',
      partnership: team,
      goals: [named('G-1')],
      supersedes: [named('S-03')],
      waived: { code: 'contract', reason: 'The second half is ordered on Monday, or not at all.' },
      options: [
        { option: 'freeze', text: 'Freeze all that is not ordered' },
        { option: 'halve', text: 'Halve it, and keep the benchmark' },
      ],
      evidence: [{ kind: 'data', title: 'Spend against pipeline, by month', on: '2026-03-11' }],
    },
    { as: 'S-06' },
  ),
  ...round('S-06', {
    by: ingrid,
    called: '2026-03-13 16:55',
    closes: '2026-03-20',
    asked: [wei, ingrid, dana],
    answers: [
      ['2026-03-13 18:20', dana, 'support', 'We need the money where the growth will be.'],
      ['2026-03-16 09:10', wei, 'support', 'Stopping is cheaper now than in May.'],
      ['2026-03-16 11:05', ingrid, 'support', 'I cannot pay for both.'],
    ],
  }),
  step('2026-03-16 11:20', ingrid, 'Decide', {
    id: named('S-06'),
    option: 'freeze',
    rationale: 'Frees 1.1 M a year for enterprise.',
    expectedEffectDays: 183,
    reviewOn: '2026-06-16',
    participants: [wei, ingrid, dana],
    informed: [noor],
    adopted: [wei, dana],
  }),
  step(
    '2026-03-20 17:15',
    ingrid,
    'ReportPosition',
    {
      id: named('S-06'),
      person: noor,
      stance: 'oppose',
      reason: 'It is mine to stop, and nobody asked me. Half a programme is money burnt.',
    },
    { happened: '2026-03-18' },
  ),
  step('2026-04-01 15:00', ingrid, 'ReviseDecision', {
    id: named('S-06'),
    expectedEffectDays: 365,
    reason: 'With the year as it looks, the freeze will have to last it.',
  }),
  step(
    '2026-05-27 12:40',
    ingrid,
    'ReverseDecision',
    { id: named('S-06'), reason: 'Agreed at the retreat: what is left of the year is paid for.' },
    { happened: '2026-05-19' },
  ),
]

const crisis = (organisation: Id): Step[] => [
  step('2026-04-13 08:30', dana, 'DeclareCrisis', {
    id: organisation,
    reason:
      'Two of our ten largest brokers gave notice since the deck went round. ' +
      'Until we know where we stand, we meet every morning.',
  }),
  step('2026-06-08 09:00', dana, 'EndCrisis', {
    id: organisation,
    note: 'Both brokers stay. The mornings are free again.',
  }),
]

/** What broke in spring: S-05, S-06, and the weeks of every-morning meetings. */
export const marchSwitch = (organisation: Id): Step[] => [
  ...enterprise,
  ...freeze,
  ...crisis(organisation),
]
