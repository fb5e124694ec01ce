import type { PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, ingrid, marcus, team, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

const id = named('S-05')

/** The day on which it was decided, eighteen days before the record learnt of it. */
const decidedOn = { happened: '2026-03-09' }

const reported = (
  on: Moment,
  person: PersonId,
  stance: 'support' | 'concern',
  reason: string,
): Step => step(on, dana, 'ReportPosition', { id, person, stance, reason }, decidedOn)

const stopLoss = step('2026-03-27 11:40', dana, 'StateStopLoss', {
  id,
  text: 'Back to brokers if the pipeline stays under 6.0 M for a quarter.',
  threshold: { metric: 'Qualified pipeline', when: 'below', value: 6, unit: 'EUR M per quarter' },
})

const problem = step(
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
)

const assumption = step('2026-03-27 08:22', dana, 'StateAssumption', {
  id,
  text: 'Both prospects sign before summer.',
})

/** S-05: on record as a problem from 5 March, decided on 9 March by four of six, entered on 27 March. */
export const marchSwitch: readonly Step[] = [
  problem,
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
      adopted: [ingrid, marcus],
      cost: { amount: 1_100_000, currency: 'EUR' },
    },
    decidedOn,
  ),
  assumption,
  stopLoss,
  step('2026-03-27 12:05', ingrid, 'AcceptProblem', { id, problem: eventOf(problem) }),
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
  step('2026-05-13 09:20', marcus, 'ReportAssumptionBroken', {
    id,
    assumption: eventOf(assumption),
    outside: named('E-02'),
    note: 'One of the two has put it off to next year.',
  }),
  step('2026-05-14 18:40', dana, 'ReconfirmDecision', {
    id,
    note: 'Until the retreat. There we talk about nothing else.',
  }),
]
