import { dana, ingrid, marcus, team, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-04')

/** S-04: its owner never took a position himself, and then never spoke of it again. */
export const carrierPartners: readonly Step[] = [
  step(
    '2025-10-24 15:00',
    marcus,
    'ProposeDecision',
    {
      title: 'Two carrier partners',
      domain: 'Channel',
      partnership: team,
      goals: [named('G-1')],
      options: [
        { option: 'two', text: 'Two carriers recommend us to the brokers they drive for' },
        { option: 'open', text: 'Anybody may, for a fee' },
      ],
      evidence: [
        { kind: 'anecdote', title: 'Lunch with a carrier’s head of sales', on: '2025-10-22' },
      ],
    },
    { as: 'S-04' },
  ),
  step('2025-10-24 15:05', marcus, 'AddProblem', {
    id,
    problem: {
      statement: 'We reach brokers one by one; a carrier knows two hundred.',
      evidence: [],
    },
  }),
  ...round('S-04', {
    by: marcus,
    called: '2025-10-24 15:10',
    closes: '2025-10-31',
    asked: [wei, marcus, ingrid, dana],
    answers: [
      ['2025-10-27 09:40', ingrid, 'support', 'It costs us a margin, and only when it works.'],
      ['2025-10-28 11:00', wei, 'concern', 'Who answers when the carrier promises something?'],
      ['2025-10-30 19:10', dana, 'support', 'Worth a try with two.'],
    ],
  }),
  step('2025-11-03 11:00', marcus, 'Decide', {
    id,
    option: 'two',
    rationale: 'Two are enough to learn from.',
    expectedEffectDays: 273,
    reviewOn: '2026-01-26',
    participants: [wei, marcus, ingrid, dana],
    adopted: [ingrid, dana],
  }),
  step('2026-01-26 10:30', marcus, 'ReviewDecision', {
    id,
    note: 'One carrier has signed and sent nobody. The other does not call back.',
  }),
  step(
    '2026-08-27 15:00',
    marcus,
    'DropDecision',
    { id, silently: true },
    { happened: '2026-01-26' },
  ),
]
