import { dana, marcus, noor, team, tomas } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { type Step, step } from '../step.ts'

const id = named('S-09')

/** S-09: who tells the price. */
export const pricingPage: readonly Step[] = [
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
    id,
    option: 'marketing',
    rationale: 'The price stays with product, which answers Dana’s question.',
    expectedEffectDays: 184,
    reviewOn: '2026-11-11',
    participants: [noor, marcus, tomas, dana],
    adopted: [noor, marcus],
    effortDays: 30,
  }),
  step('2026-08-11 15:10', tomas, 'LinkDecision', {
    id,
    to: named('S-02'),
    relation: 'refines',
    note: 'The price per load stays; who explains it changes.',
  }),
]
