import { dana, ingrid, noor, team, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-06')

export const freezeDecided: Step = step('2026-03-16 11:20', ingrid, 'Decide', {
  id,
  option: 'freeze',
  rationale: 'Frees 1.1 M a year for enterprise.',
  expectedEffectDays: 183,
  reviewOn: '2026-06-16',
  participants: [wei, ingrid, dana],
  informed: [noor],
  adopted: [wei, dana],
})

/** S-06: decided in another’s domain. Its horizon was stretched once it ran; the first one counts. */
export const brandFreeze: readonly Step[] = [
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
  freezeDecided,
  step(
    '2026-03-20 17:15',
    ingrid,
    'ReportPosition',
    {
      id,
      person: noor,
      stance: 'oppose',
      reason: 'It is mine to stop, and nobody asked me. Half a programme is money burnt.',
    },
    { happened: '2026-03-18' },
  ),
  step('2026-04-01 15:00', ingrid, 'ReviseDecision', {
    id,
    expectedEffectDays: 365,
    reason: 'With the year as it looks, the freeze will have to last it.',
  }),
  step(
    '2026-05-27 12:40',
    ingrid,
    'ReverseDecision',
    { id, reason: 'Agreed at the retreat: what is left of the year is paid for.' },
    { happened: '2026-05-19' },
  ),
]
